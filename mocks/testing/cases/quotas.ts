import { type Case, on, problem, to } from './case';

const unknown = { namespace: 'no-such', quota_id: '1' };

function casesOf(kind: 'User' | 'Organization', namespace: string): Case[] {
  const path = { namespace };
  const other = (quota_id: string) => ({ namespace, quota_id });
  return [
    ...on(
      `create${kind}QuotaSuperUser`,
      ['an unknown namespace crashes it', 500, to(unknown, { limit_bytes: 1 })],
      ['no limit', 400, to(path, {}), problem('invalid_request')],
      ['two limits', 400, to(path, { limit_bytes: 1, limit: '1 GiB' }), problem('invalid_request')],
      [
        '2^63 bytes',
        400,
        to(path, { limit_bytes: 2n ** 63n }),
        { ...problem('invalid_request'), detail: 'Unsupported quota size limit.' },
      ],
      ['8 EiB in words', 400, to(path, { limit: '8EiB' }), problem('invalid_request')],
      ['nothing', 400, to(path, { limit_bytes: 0 }), problem('invalid_request')],
      ['a fraction', 400, to(path, { limit: '1.5 GiB' }), problem('invalid_request')],
      ['a lower-case unit', 400, to(path, { limit: '10kB' })],
      ['bytes as unit', 400, to(path, { limit: '10B' })],
      ['no body', 415, to(path)],
      ['creates', 201, to(path, { limit: '10 GB' }), '"Created"'],
      ['a second one', 400, to(path, { limit_bytes: 1 }), problem('invalid_request')],
    ),
    ...on(
      `list${kind}QuotaSuperUser`,
      ['lists', 200, to(path), '"limit_bytes":10000000000,'],
      ['unknown namespace', 404, to(unknown), problem('not_found')],
      ['a robot', 404, to({ namespace: 'payments+ci' }), problem('not_found')],
    ),
    ...on(
      `change${kind}QuotaSuperUser`,
      ['an unknown namespace crashes it', 500, to(unknown, { limit_bytes: 1 })],
      ['unknown quota', 404, to(other('999'), {}), problem('not_found')],
      ['no number crashes it', 500, to(other('abc'), {})],
      ['a decimal crashes it', 500, to(other('1.5'), {})],
      ['a very large one', 404, to(other('99999999999999999999'), {}), problem('not_found')],
      ['a negative one', 404, to(other('-1'), {}), problem('not_found')],
      ['unknown key', 400, to(other('999'), { bytes: 1 }), problem('invalid_request')],
      ['no body', 415, to(other('999'))],
    ),
    ...on(
      `delete${kind}QuotaSuperUser`,
      ['an unknown namespace crashes it', 500, to(unknown)],
      ['unknown quota', 404, to(other('999')), problem('not_found')],
    ),
  ];
}

/** Each path accepts a user or an organization. */
export const quotaCases = [
  ...casesOf('User', 'build-agent-7'),
  ...casesOf('Organization', 'data-science'),
];
