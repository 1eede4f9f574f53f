import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { logExportManifest, logExportName } from './log-export-manifest';
import { createLogExport } from './log-export-run';
import { failure, logOf, plan } from './log-export-testing';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the manifest of an export', () => {
  it('says what is in the file, and that it is complete', async () => {
    const run = createLogExport({ ...plan, filters: ['Group: Pulls'] }, logOf(2).read);
    run.go();
    await pass(1_000);
    const manifest: unknown = JSON.parse(
      logExportManifest(run, run.progress.get(), {
        sha256: run.file().sha256,
        registry: 'https://registry.example.org',
      }),
    );
    expect(manifest).toMatchObject({
      file: 'quay-logs-2026-11-20-to-2026-11-24.ndjson',
      sha256: run.file().sha256,
      days: { first: '2026-11-20', last: '2026-11-24', zone: 'UTC', both_included: true },
      filters: ['Group: Pulls'],
      contents: '20–24 Nov 2026 (UTC days), only Group: Pulls',
      entries: 40,
      newest_entry: '2026-11-24T12:00:00Z',
      oldest_entry: '2026-11-24T11:59:21Z',
      complete: true,
      partial_because: null,
    });
  });

  it('marks a part as such, in the name too', async () => {
    const run = createLogExport(
      plan,
      logOf(3, (count) => (count === 2 ? { error: failure('forbidden') } : undefined)).read,
    );
    run.go();
    await pass(1_000);
    expect(logExportName(run, run.progress.get())).toBe(
      'quay-logs-2026-11-20-to-2026-11-24-partial.ndjson',
    );
    const manifest: unknown = JSON.parse(
      logExportManifest(run, run.progress.get(), { sha256: '', registry: '' }),
    );
    expect(manifest).toMatchObject({
      complete: false,
      partial_because: 'loading failed: GET /api/v1/superuser/logs: forbidden',
      entries: 20,
    });
  });
});
