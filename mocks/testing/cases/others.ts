import { expect } from 'vitest';

import { seedRegistry } from '../../seed';
import { on, problem, to } from './case';

const { builds } = seedRegistry('small', new Date());

// Builds with a trigger, which every release can return.
const triggered = builds.filter(({ trigger }) => trigger !== null);
/** A build whose log is not archived, and one whose log is. */
export const BUILD = triggered.find(({ archived, live }) => !archived && !live)?.id ?? '';
const ARCHIVED = triggered.find(({ archived }) => archived)?.id ?? '';

const build = { build_uuid: BUILD };
/** A build with its repository. */
export const REPOSITORY_BUILD = {
  ...(triggered.find(({ id }) => id === BUILD)?.repository ?? { namespace: '', name: '' }),
  build_uuid: BUILD,
};
const archived = { build_uuid: ARCHIVED };
const unknown = { build_uuid: '00000000-0000-4000-8000-000000000000' };
const days = (starttime: string, endtime: string) => ({ query: { starttime, endtime } });

/** Formats a day as the server parses it (C 5.1). */
function daysAgo(count: number): string {
  const day = new Date(Date.now() - count * 86_400_000);
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
}

/** Logs, builds, the registry size and the configuration. */
export const otherCases = [
  ...on('getConfigDump', ['the dump', 200, {}, { config: { AUTHENTICATION_TYPE: 'Database' } }]),
  ...on(
    'listAllLogs',
    [
      'adds a day to the end',
      200,
      days('11/01/2026', '11/24/2026'),
      {
        start_time: 'Sun, 01 Nov 2026 00:00:00 -0000',
        end_time: 'Wed, 25 Nov 2026 00:00:00 -0000',
      },
    ],
    ['a reversed range', 200, days('11/24/2026', '11/01/2026'), { logs: [] }],
    [
      'cannot be searched',
      200,
      days('01/01/2001', '11/01/2026'),
      { search_unavailable: true, logs: [] },
    ],
    ['the last day of all crashes it', 500, days('12/31/9998', '12/31/9999')],
    ['page no number', 400, { query: { page: 'two' } }, { message: { page: expect.any(String) } }],
    ['a page of the wrong kind is ignored', 200, { query: { page: 7, next_page: 'nonsense' } }],
  ),
  ...on(
    'getAggregateLogs',
    ['counts', 200, days(daysAgo(9), daysAgo(2)), 'count'],
    ['too long a range crashes it', 500, days('10/01/2026', '11/10/2026')],
    ['cannot be searched', 200, days('1/1/2001', ''), { search_unavailable: true, aggregated: [] }],
  ),
  ...on(
    'getRepoBuildSuperUser',
    [
      'the build, without its settings',
      200,
      to(build),
      {
        id: BUILD,
        subdirectory: '',
        dockerfile_path: '',
        context: '',
        tags: [],
        manual_user: null,
        trigger_metadata: null,
      },
    ],
    ['unknown', 404, to(unknown), problem('not_found')],
  ),
  ...on(
    'getRepoBuild',
    [
      'the build, with its settings',
      200,
      to(REPOSITORY_BUILD),
      { id: BUILD, context: '/', manual_user: null, trigger_metadata: { ref: expect.any(String) } },
    ],
    ['of another repository', 404, to({ ...REPOSITORY_BUILD, name: 'x' }), problem('not_found')],
    ['unknown', 404, to({ ...REPOSITORY_BUILD, ...unknown }), problem('not_found')],
  ),
  ...on(
    'getRepoBuildStatusSuperUser',
    ['the build', 200, to(build), { id: BUILD }],
    ['unknown', 400, to(unknown), problem('invalid_response')],
  ),
  ...on(
    'getRepoBuildLogsSuperUser',
    ['from an index', 200, { path: build, query: { start: 1 } }, { start: 1 }],
    ['beyond the end', 200, { path: build, query: { start: 99_999 } }, { start: 99_999, logs: [] }],
    ['archived', 200, to(archived), { logs_url: expect.stringContaining(ARCHIVED) }],
    ['unknown', 400, to(unknown), problem('invalid_response')],
    ['a start that is no number crashes it', 500, { path: build, query: { start: 'x' } }],
    [
      'a start beyond 64 bits',
      200,
      { path: build, query: { start: '99999999999999999999' } },
      { total: 0, logs: [] },
    ],
    ['an empty start crashes it', 500, { path: build, query: { start: '' } }],
  ),
  ...on(
    'getArchivedBuildLogs',
    ['the archive', 200, to(archived), { start: 0 }],
    ['not archived', 400, to(build), problem('invalid_response')],
  ),
  ...on('getRegistrySize', ['idle', 200, {}, { queued: false, running: false }]),
  ...on('postRegistrySize', ['newly queued', 201, {}, '""'], ['queued already', 202, {}, '""']),
  ...on('getRegistrySize', ['queued', 200, {}, { queued: true, running: false }]),
];
