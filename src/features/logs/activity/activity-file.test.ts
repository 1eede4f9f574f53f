import { describe, expect, it } from 'vitest';

import type { LogSearchSource } from '@/api/log-source';
import type { LogRow } from '@/api/queries/logs';

import { logExportManifest, logExportName } from '../log-export-manifest';
import { type ActivityFormat, makeActivityFile } from './activity-file';
import { activityOf } from './activity-rows';

const MIRA = { kind: 'user', name: 'mira' } as const;
const UUID = '3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11';
const avatar = { name: '', hash: '', color: '#000000', kind: 'user' } as const;

/** Two pushes of an account that was deleted since, one of them with markup in its metadata. */
const ENTRIES: LogRow[] = ['<img src=x>', 'api'].map((repo, at) => ({
  id: `${1_795_000_000 - at}-0`,
  time: (1_795_000_000 - at) * 1000,
  entry: {
    kind: 'push_repo',
    metadata: { username: 'mira', namespace: 'acme', repo, 'user-agent': '=cmd()' },
    ip: '10.0.0.1',
    datetime: new Date((1_795_000_000 - at) * 1000).toUTCString().replace('GMT', '-0000'),
    performer: { kind: 'user', name: UUID, is_robot: false, avatar },
  },
}));

const ABOUT = { otherRange: null, unavailable: null, losses: 0, backTo: 1_794_999_000_000 };

const SOURCE: Omit<LogSearchSource<never>, 'rows'> = {
  seen: 60,
  pages: 3,
  about: ABOUT,
  loaded: 2,
  loading: false,
  complete: true,
  reading: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: undefined,
  error: null,
  resume: () => undefined,
  refresh: () => undefined,
  loadMore: () => undefined,
};

async function make(format: ActivityFormat, source: Partial<typeof SOURCE> = {}) {
  const { rows, trail } = activityOf(ENTRIES, MIRA);
  const { file, state } = makeActivityFile({
    subject: MIRA,
    range: { from: '2026-11-18', to: '2026-11-24' },
    rows,
    filters: [],
    source: { ...SOURCE, ...source },
    trail,
    format,
    registry: 'https://registry.example.org',
    zone: 'utc',
  });
  const { blob, sha256 } = file.file();
  const manifest: unknown = JSON.parse(
    logExportManifest(file, state, { sha256, registry: 'https://registry.example.org' }),
  );
  return { name: logExportName(file, state), text: await blob.text(), manifest };
}

describe('the file of an activity', () => {
  it('has the entries as sent, and a manifest that says whose they are', async () => {
    const { name, text, manifest } = await make('ndjson');
    expect(name).toBe('quay-activity-user-mira-2026-11-18-to-2026-11-24.ndjson');
    expect(text).toBe(ENTRIES.map(({ entry }) => `${JSON.stringify(entry)}\n`).join(''));
    expect(manifest).toMatchObject({
      activity_of: 'user:mira',
      uuids_since_deleted: [UUID],
      entries: 2,
      entries_read: 60,
      pages_read: 3,
      complete: true,
    });
  });

  it('has the relation and the client in CSV, where no text becomes a formula', async () => {
    const { text } = await make('csv');
    expect(text).toMatch(/,Relation,Done to it by a superuser,Client\r\n/);
    expect(text.match(/,By it,false,'=cmd\(\)\r\n/g)).toHaveLength(2);
  });

  it('as a report shows foreign text as text', async () => {
    const { text } = await make('html');
    expect(text).toContain('acme/&lt;img src=x&gt;');
    expect(text).not.toContain('<img');
    expect(text).toContain(UUID);
    expect(text).toContain('2 of 60 log entries searched');
  });

  it.each<[Partial<typeof SOURCE>, string]>([
    [{ complete: false, paused: true }, 'loading was paused'],
    [{ complete: false }, 'the rest was still loading'],
    [
      { about: { ...ABOUT, otherRange: { start: '1 <b>May', end: '2 May' } } },
      'the registry returned other days: 1 <b>May to 2 May',
    ],
  ])('says that it is partial, and why: %j', async (source, because) => {
    const { name, manifest } = await make('ndjson', source);
    expect(name).toContain('-partial.');
    expect(manifest).toMatchObject({ complete: false, partial_because: because });
    const { text } = await make('html', source);
    expect(text).toContain(`(UTC days): ${because.replace('<', '&lt;').replace('>', '&gt;')}`);
  });
});
