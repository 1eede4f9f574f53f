import { on, problem, send, to } from './case';

const unknown = { kid: 'no-such' };
const key = (rest: object) => send({ service: 'scanner', expiration: null, ...rest });

/** Cases that need no key; a separate test covers a key's life cycle. */
export const serviceKeyCases = [
  ...on('listServiceKeys', ['lists', 200, {}, 'ServiceKeyApprovalType.AUTOMATIC']),
  ...on(
    'createServiceKey',
    ['a bad service', 400, key({ service: 'Bad Service' }), { message: '' }],
    ['a long service crashes it', 500, key({ service: 'x'.repeat(256) })],
    ['a long name crashes it', 500, key({ name: 'x'.repeat(256) })],
    ['a newline after the service', 200, key({ service: 'scanner\n' }), { service: 'scanner\n' }],
    ['a bad name', 400, key({ name: 'no!' }), problem('invalid_request')],
    ['no expiration', 400, send({ service: 'scanner' }), "'expiration' is a required property"],
    ['the past', 400, key({ expiration: 1 }), problem('invalid_request')],
    ['milliseconds', 400, key({ expiration: 1_798_761_600_000 }), problem('invalid_request')],
    ['an absurd expiration crashes it', 500, key({ expiration: 1e30 })],
    ['null for a name', 400, key({ name: null }), problem('invalid_request')],
    ['null for metadata', 400, key({ metadata: null }), problem('invalid_request')],
    ['no body', 415, {}],
  ),
  ...on('getServiceKey', ['unknown', 404, to(unknown), problem('not_found')]),
  ...on(
    'updateServiceKey',
    ['unknown', 404, to(unknown, {}), problem('not_found')],
    ['null for metadata', 400, to(unknown, { metadata: null }), problem('invalid_request')],
    ['no body', 415, to(unknown)],
  ),
  ...on('deleteServiceKey', ['unknown', 404, to(unknown), problem('not_found')]),
  ...on(
    'approveServiceKey',
    ['unknown', 404, to(unknown, {}), problem('not_found')],
    ['null notes', 400, to(unknown, { notes: null }), problem('invalid_request')],
    ['no body', 415, to(unknown)],
  ),
];
