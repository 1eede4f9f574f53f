import { expect } from 'vitest';

import { on, problem, send, to } from './case';

const message = { content: 'Back at noon.', media_type: 'text/plain', severity: 'info' };

/** In order: the list contains what was created before. */
export const messageCases = [
  ...on(
    'createMessage',
    ['creates, and answers nothing', 201, send({ message }), ''],
    ['an empty text', 201, send({ message: { ...message, content: '' } })],
    ['no message crashes it', 500, send({})],
    [
      'an unknown severity, in the words of the validator',
      400,
      send({ message: { ...message, severity: 'fatal' } }),
      { ...problem('invalid_request'), detail: expect.stringContaining("'fatal' is not one of") },
    ],
    ['HTML', 400, send({ message: { ...message, media_type: 'text/html' } })],
    ['no text', 400, send({ message: { severity: 'info', media_type: 'text/plain' } })],
    ['no body', 415, {}],
  ),
  ...on('listMessages', ['with the new one', 200, {}, 'Back at noon.']),
  ...on('deleteMessage', ['one that does not exist', 204, to({ uuid: 'no-such' })]),
];
