import { afterEach, describe, expect, it, vi } from 'vitest';

import { operations } from './generated/operations.gen';
import type { LogEntry } from './generated/types.gen';
import type { JournalEntry } from './journal';
import { matchAudit } from './journal-audit';
import { auditKinds } from './journal-kinds';
import { isOperationId } from './queries/registry';

const at = Date.UTC(2026, 10, 29, 12);
const write = (id: string, part: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  at,
  answeredAt: at,
  by: 'admin',
  operation: 'changeInstallUser',
  path: { username: 'mira' },
  target: 'mira',
  body: { enabled: false },
  answer: { outcome: 'done', status: 200 },
  audit: { state: 'searching' },
  ...part,
});
const logged = (part: Partial<LogEntry> = {}): LogEntry => ({
  kind: 'user_disable',
  datetime: 'Sun, 29 Nov 2026 12:00:01 -0000',
  metadata: { username: 'mira', superuser: 'admin' },
  performer: { kind: 'user', name: 'admin', is_robot: false },
  ...part,
});
const matches = (entries: JournalEntry[], logs: LogEntry[]) => {
  const found: [string, LogEntry][] = [];
  matchAudit(entries, logs, ({ id }, log) => found.push([id, log]));
  return found;
};

describe('the log entries', () => {
  it('belong to one write each, oldest first, though they are equal', () => {
    const same = logged({ metadata: { username: 'mira', place: 'first' } });
    const found = matches([write('a'), write('b'), write('c')], [same, { ...same }]);
    expect(found.map(([id]) => id)).toEqual(['a', 'b']);
    // A later look sees the same two again.
    expect(matches([write('c')], [same, { ...same }])).toEqual([]);
  });

  it.each([
    ['of another kind', { kind: 'user_enable_login' }],
    ['of another user', { metadata: { username: 'lena' } }],
    ['by another superuser', { performer: { kind: 'user', name: 'root', is_robot: false } }],
    ['of another time', { datetime: 'Sun, 29 Nov 2026 11:50:00 -0000' }],
  ] satisfies [string, Partial<LogEntry>][])('are not those %s', (_what, part) => {
    expect(matches([write('d')], [logged(part)])).toEqual([]);
  });

  it('of a new e-mail address name the user as their namespace', () => {
    const entry = write('e', { body: { email: 'mira@example.org' } });
    const log = logged({
      kind: 'user_change_email',
      metadata: { email: 'mira@example.org', old_email: null },
      namespace: { kind: 'user', name: 'mira' },
    });
    expect(matches([entry], [log])).toHaveLength(1);
  });

  it('are not expected of quotas, recovery mails, messages and the size of the registry', () => {
    const body = { password: '', expiration: 1 };
    const unlogged = Object.keys(operations)
      .filter(isOperationId)
      .filter((id) => operations[id].method !== 'get' && !/^(sign|verify)/.test(id))
      .filter((operation) => auditKinds({ operation, body }).length === 0);
    expect(unlogged.toSorted()).toEqual([
      'changeOrganizationQuotaSuperUser',
      'changeUserQuotaSuperUser',
      'createMessage',
      'createOrganizationQuotaSuperUser',
      'createUserQuotaSuperUser',
      'deleteMessage',
      'deleteOrganizationQuotaSuperUser',
      'deleteUserQuotaSuperUser',
      'postRegistrySize',
      'sendRecoveryEmail',
    ]);
  });
});

describe('the search for a log entry', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    sessionStorage.clear();
  });

  it('is not over because the clock leaps while the log cannot be read', async () => {
    // The search of earlier tests goes on in its own modules.
    vi.resetModules();
    const [{ configureClient }, { switchCredential }, { keepForAccount }, journal, audit] =
      await Promise.all([
        import('./client'),
        import('./session'),
        import('@/lib/kept-in-browser'),
        import('./journal'),
        import('./journal-audit'),
      ]);
    vi.useFakeTimers({ now: at });
    configureClient('http://127.0.0.1:5173');
    switchCredential({ mode: 'session' });
    keepForAccount('admin');
    let fresh = false;
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      const body = fresh
        ? { start_time: '', end_time: '', logs: [logged({ metadata: { username: 'ada' } })] }
        : { title: 'fresh_login_required', error_type: 'fresh_login_required', status: 401 };
      return new Response(JSON.stringify(body), {
        status: fresh ? 200 : 401,
        headers: { 'Content-Type': 'application/json' },
      });
    });
    journal.addEntry(write('leap', { target: 'ada', path: { username: 'ada' } }));
    audit.followAudit();
    vi.setSystemTime(at + 11 * 60_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveBeenCalledTimes(1);
    fresh = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(journal.journalEntries()[0]?.audit.state).toBe('found');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
