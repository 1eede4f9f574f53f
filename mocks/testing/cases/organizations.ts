import { expect } from 'vitest';

import { on, problem, to } from './case';

const before = { name: 'payments' };
const after = { name: 'payments-two' };

/** In order: later cases depend on earlier ones. */
export const organizationCases = [
  ...on(
    'listAllOrganizations',
    ['a page', 200, { query: { limit: 2 } }, { next_page: expect.any(String) }],
    ['limit too large', 400, { query: { limit: 1000 } }, problem('invalid_request')],
    ['limit no number', 400, { query: { limit: 'x' } }, { message: { limit: expect.any(String) } }],
  ),
  // With a token of a superuser that lacks user:admin.
  ...on('createOrganization', [
    'not with this token',
    403,
    { body: { name: 'new-one' } },
    problem('insufficient_scope'),
  ]),
  ...on(
    'changeOrganization',
    ['no name, no change', 200, to(before, {}), before],
    ["the chapter's keys are ignored", 200, to(before, { email: 'x@example.org' }), before],
    ['renames', 200, to(before, { name: 'payments-two' }), after],
    ['a taken name crashes it', 500, to(after, { name: 'testuser' })],
    ['an unknown organization crashes it', 500, to({ name: 'no-such' }, { name: 'free-name' })],
    [
      "a user's name",
      400,
      to({ name: 'testuser' }, { name: 'free-name' }),
      { message: expect.any(String) },
    ],
    ['invalid name', 400, to(after, { name: 'No' }), { message: expect.any(String) }],
    ['null', 400, to(after, { name: null }), problem('invalid_request')],
    ['no body', 415, to(after)],
  ),
  ...on(
    'deleteOrganization',
    ['deletes', 204, to(after)],
    ["a user's name", 404, to({ name: 'testuser' }), problem('not_found')],
    ['gone', 404, to(after)],
    ['a disabled one is not deleted', 204, to({ name: 'legacy-billing' })],
    ['and so again', 204, to({ name: 'legacy-billing' })],
  ),
];
