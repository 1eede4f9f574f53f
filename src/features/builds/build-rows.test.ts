import { describe, expect, it } from 'vitest';

import type { LogEntry, LogRow } from '@/api/queries/logs';

import { buildRows } from './build-rows';

const UUID = '3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11';
const TIME = Date.UTC(2026, 10, 24, 9, 20);

let count = 0;
function row(kind: string, metadata: Record<string, unknown>, rest: Partial<LogEntry> = {}) {
  count += 1;
  return {
    id: `${TIME / 1000}-${count}`,
    time: TIME,
    entry: { kind, metadata, ip: null, datetime: 'Tue, 24 Nov 2026 09:20:00 -0000', ...rest },
  } satisfies LogRow;
}

const person = (name: string) => ({ performer: { kind: 'user', name, is_robot: false } }) as const;

const STARTED = {
  build_id: UUID,
  docker_tags: ['latest', 'v2'],
  repo: 'api',
  namespace: 'payments',
  is_manual: false,
  manual_user: null,
  trigger_id: 'x',
  trigger_kind: 'github',
  trigger_metadata: { commit: 'a1b2c3d4e5', commit_info: { short_sha: 'a1b2c3d' } },
};
const built = (metadata: Record<string, unknown> = {}, rest?: Partial<LogEntry>) =>
  row('build_dockerfile', { ...STARTED, ...metadata }, rest);

const NONE = new Map<string, string>();
const only = (...entries: LogRow[]) => buildRows(entries, NONE)[0];

describe('the rows of builds', () => {
  it('hold what the entry of a build tells', () => {
    expect(buildRows([built()], new Map([[UUID, 'complete']]))).toEqual([
      {
        id: UUID,
        uuid: UUID,
        time: TIME,
        requested: 'Tue, 24 Nov 2026 09:20:00 -0000',
        repository: 'payments/api',
        tags: ['latest', 'v2'],
        trigger: 'github',
        starter: null,
        commit: 'a1b2c3d',
        cancelled: undefined,
        phase: 'complete',
      },
    ]);
  });

  it.each([
    ['the account of the entry, since it keeps up with renames', 'old', person('mira'), 'mira'],
    ['the recorded name of a deleted account', 'old', person(UUID), 'old'],
    ['the recorded name where the entry has no account', 'old', {}, 'old'],
    ['nobody but the trigger', null, {}, null],
  ])('name who started it: %s', (_, recorded, rest, starter) => {
    expect(only(built({ manual_user: recorded }, rest))?.starter).toBe(starter);
  });

  it.each([
    ['of the trigger', {}, 'github'],
    ['of an older registry', { trigger_kind: undefined, service: 'gitlab' }, 'gitlab'],
    ['of an upload', { trigger_kind: undefined, trigger_id: undefined, is_manual: true }, null],
    [
      'that is not told',
      { trigger_kind: undefined, trigger_id: undefined, is_manual: undefined },
      undefined,
    ],
  ])('name the service %s', (_, metadata, trigger) => {
    expect(only(built(metadata))?.trigger).toBe(trigger);
  });

  it('add who cancelled a build, and no row of its own', () => {
    const rows = buildRows(
      [
        row('cancel_build', { build_uuid: 'of another' }, person('ines')),
        row('cancel_build', { build_uuid: UUID }, person('mira')),
        built(),
      ],
      NONE,
    );
    expect(rows.map(({ cancelled }) => cancelled)).toEqual([{ by: 'mira', time: TIME }]);
    expect(only(row('cancel_build', { build_uuid: UUID }), built())?.cancelled?.by).toBe('System');
  });

  it('are one for each build, and one for each entry that names none', () => {
    const nameless = { build_id: undefined, docker_tags: 'latest', trigger_metadata: null };
    const rows = buildRows([built(), built(), built(nameless), built(nameless)], NONE);
    expect(rows.map(({ uuid }) => uuid)).toEqual([UUID, undefined, undefined]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect(rows[1]).toMatchObject({ tags: undefined, commit: undefined });
  });
});
