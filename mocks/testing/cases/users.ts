import { expect } from 'vitest';

import { on, problem, send, to } from './case';

const made = { username: 'q.uota' };
const failing = { username: 'mail-fails' };

/** In order: later cases depend on earlier ones. */
export const userCases = [
  ...on(
    'createInstallUser',
    [
      'creates',
      200,
      send({ username: 'q.uota', email: 'q@example.org' }),
      { username: 'q.uota', email: 'q@example.org' },
    ],
    ['taken name', 400, send({ username: 'q.uota', email: 'x@example.org' }), 'q.uota'],
    [
      "an organization's name",
      400,
      send({ username: 'payments', email: 'x@example.org' }),
      'payments',
    ],
    ['taken e-mail', 400, send({ username: 'q.other', email: 'q@example.org' }), 'q@example.org'],
    ['invalid name', 400, send({ username: 'Upper', email: 'x@example.org' }), 'Upper'],
    ['name too short', 400, send({ username: 'q', email: 'x@example.org' })],
    ['invalid e-mail', 400, send({ username: 'q.other', email: 'x@example' }), 'x@example'],
    ['no e-mail while mailing is on', 400, send({ username: 'q.other' }), 'message'],
    ['no name', 400, send({}), "'username' is a required property\\n\\n"],
    ['null', 400, send({ username: 'q.other', email: null }), problem('invalid_request')],
    ['a body that is null', 400, send('null'), problem('invalid_request')],
    ['an array crashes it', 500, send('[]')],
    ['broken JSON', 400, send('{'), { message: expect.any(String) }],
    ['another label', 415, { body: '{}', headers: { 'Content-Type': 'text/plain' } }],
    [
      'created, then the mail fails',
      400,
      send({ username: 'mail-fails', email: 'm@example.org' }),
      'message',
    ],
  ),
  ...on('getInstallUser', [
    'the user whose mail failed is there',
    200,
    to(failing),
    { verified: false },
  ]),
  ...on(
    'changeInstallUser',
    ['answers the old state', 200, to(made, { enabled: false }), { enabled: true }],
    ['nothing to change', 200, to(made, {}), { enabled: false }],
    ['a superuser', 400, to({ username: 'ops.lead' }, {}), problem('invalid_request')],
    ['a read-only superuser can be changed', 200, to({ username: 'readonly' }, {})],
    ['unknown', 404, to({ username: 'no-such' }, {}), problem('not_found')],
    ['an organization', 404, to({ username: 'payments' }, {})],
    ['a short password', 400, to(made, { password: 'short' }), { message: expect.any(String) }],
    ['a password with a space', 400, to(made, { password: 'long enough' })],
    [
      'a password',
      200,
      to(made, { password: 'long-enough' }),
      { encrypted_password: expect.any(String) },
    ],
    [
      'an e-mail that is used',
      400,
      to(made, { email: 'admin@meridian.example' }),
      'E-mail address already used',
    ],
    [
      'an empty e-mail, which another has',
      400,
      to(made, { email: '' }),
      'E-mail address already used',
    ],
    ['an e-mail that is too long crashes it', 500, to(made, { email: 'x'.repeat(256) })],
    ['an e-mail with a NUL crashes it', 500, to(made, { email: 'a\0b' })],
    [
      'any text is an e-mail',
      200,
      to(made, { email: 'notmail' }),
      { email: 'notmail', verified: false },
    ],
    [
      'another type is echoed',
      400,
      to(made, { password: 123 }),
      "123 is not of type 'string'\\n\\n",
    ],
    ['the undocumented key crashes it', 500, to(made, { superuser: true })],
    ['an array', 400, to(made, '[]'), problem('invalid_request')],
    ['no body', 415, to(made)],
  ),
  ...on('getInstallUser', [
    'the change is there',
    200,
    to(made),
    { enabled: false, verified: true, email: 'notmail' },
  ]),
  ...on(
    'deleteInstallUser',
    ['a disabled user is not deleted', 204, to(made)],
    ['an enabled one is', 204, to(failing)],
    ['a superuser', 400, to({ username: 'ops.lead' }), problem('invalid_request')],
    ['unknown', 404, to({ username: 'no-such' }), problem('not_found')],
  ),
  ...on(
    'getInstallUser',
    ['the disabled one is still there', 200, to(made), { enabled: false }],
    ['the other is gone', 404, to(failing), problem('not_found')],
  ),
  ...on('createInstallUser', [
    'a name being deleted',
    400,
    send({ username: 'mail-fails', email: 'n@example.org' }),
    'mail-fails',
  ]),
  ...on(
    'listAllUsers',
    ['a page', 200, { query: { limit: 3 } }, { next_page: expect.stringMatching(/=$/) }],
    ['all of them', 200, { query: { limit: -1 } }, { users: expect.any(Array) }],
    ['a limit below that crashes it', 500, { query: { limit: -2 } }],
    ['limit too large', 400, { query: { limit: 101 } }, problem('invalid_request')],
    [
      'limit no number',
      400,
      { query: { limit: 'ten' } },
      { message: { limit: expect.any(String) } },
    ],
  ),
];
