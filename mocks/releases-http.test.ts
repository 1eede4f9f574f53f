import { describe, it } from 'vitest';

import type { OperationId } from '@/api/generated/operations.gen';

import { RELEASES, type Trait, traitsOf } from './core/releases';
import { on, to, type Case } from './testing/cases/case';
import { messageCases } from './testing/cases/messages';
import { organizationCases } from './testing/cases/organizations';
import { otherCases } from './testing/cases/others';
import { quotaCases } from './testing/cases/quotas';
import { serviceKeyCases } from './testing/cases/service-keys';
import { userCases } from './testing/cases/users';
import { serveMockRegistry } from './server';
import { HttpClient } from './testing/http-client';

/** What a release returns instead if it lacks a trait. */
const INSTEAD: readonly {
  lacks: Trait;
  id: OperationId;
  /** If absent, every case of the operation. */
  titles?: readonly string[];
  status: number;
}[] = [
  { lacks: 'configDump', id: 'getConfigDump', status: 308 },
  { lacks: 'archivedBuildLogs', id: 'getArchivedBuildLogs', status: 308 },
  { lacks: 'buildTriggersTold', id: 'getRepoBuild', status: 403 },
  { lacks: 'searchUnavailable', id: 'listAllLogs', titles: ['cannot be searched'], status: 500 },
  {
    lacks: 'searchUnavailable',
    id: 'getAggregateLogs',
    titles: ['cannot be searched'],
    status: 500,
  },
  {
    lacks: 'organizationDeletion',
    id: 'deleteOrganization',
    titles: ["a user's name", 'gone'],
    status: 400,
  },
];

/** Returns the cases for releases without sizes in words: a body needs bytes, and other keys are accepted. */
function bytesOnly(kind: 'User' | 'Organization', namespace: string): Case[] {
  const path = { namespace };
  return [
    ...on(
      `create${kind}QuotaSuperUser`,
      ['no limit', 400, to(path, {}), "'limit_bytes' is a required property"],
      ['words', 400, to(path, { limit: '10 GiB' }), "'limit_bytes' is a required property"],
      ['creates', 201, to(path, { limit_bytes: 1000, x: 1 }), '"Created"'],
    ),
    ...on(`list${kind}QuotaSuperUser`, ['lists', 200, to(path), '"limit_bytes":1000,']),
    ...on(
      `change${kind}QuotaSuperUser`,
      ['nothing', 400, to({ ...path, quota_id: '999' }, {})],
      ['unknown quota', 404, to({ ...path, quota_id: '999' }, { limit_bytes: 1 })],
    ),
    ...on(`delete${kind}QuotaSuperUser`, ['unknown quota', 404, to({ ...path, quota_id: '999' })]),
  ];
}

describe('the operations of the chapter', () => {
  // Most of the time is spent waiting for the network and for key generation.
  it.concurrent.for(RELEASES)('answer over HTTP as %s does', async (release, { expect }) => {
    const has = traitsOf(release);
    const { url, close } = await serveMockRegistry({ port: 0, size: 'small', release });
    const client = new HttpClient(url, 'superuser-token');
    const quotas = has.quotaInWords
      ? quotaCases
      : [...bytesOnly('User', 'build-agent-7'), ...bytesOnly('Organization', 'data-science')];
    const cases = [
      ...userCases,
      ...messageCases,
      ...organizationCases,
      ...quotas,
      ...serviceKeyCases,
      ...otherCases,
    ];
    for (const { id, title, call, expected } of cases) {
      const instead = INSTEAD.find(
        (row) => row.id === id && !has[row.lacks] && (row.titles?.includes(title) ?? true),
      );
      const answer = instead ? await client.sendCall(id, call) : await client.call(id, call);
      expect
        .soft(answer, `${id}: ${title}`)
        .toMatchObject(instead ? { status: instead.status } : expected);
    }
    close();
  });
});
