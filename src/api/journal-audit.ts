import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/server-date';
import { dayOf } from '@/lib/days';
import { writeJson } from '@/lib/json';

import { askDirectly } from './client';
import { listAllLogs } from './generated/sdk.gen';
import type { LogEntry } from './generated/types.gen';
import { changeEntry, type JournalEntry, journalEntries, onJournalChange } from './journal';
import { auditKinds } from './journal-kinds';
import { logQuery } from './queries/logs';

/** The waits before each look, in milliseconds: the first from the answer on, the others from the look before. */
const WAITS = [2_000, 8_000, 50_000, 4 * 60_000];
/** The least time between two looks: while a run writes on, one look is for many writes. In milliseconds. */
const BETWEEN = 5_000;
/** The most pages of one look: a bulk run of 500 writes fills 25. */
const MOST_PAGES = 40;
/** How far the log's seconds may be from the console's, in milliseconds. */
const TOLERANCE = 60_000;

/** How often each write was looked for, and when last. */
const looks = new Map<string, { count: number; last: number }>();
let lastLook = -Infinity;
/** How many of several equal log entries belong to writes already. */
const taken = new Map<string, number>();

const isSearching = ({ audit, answer }: JournalEntry) =>
  audit.state === 'searching' && answer.outcome !== 'pending';

function dueAt({ id, at, answeredAt = at }: JournalEntry): number {
  const { count = 0, last = answeredAt } = looks.get(id) ?? {};
  return last + (WAITS[count] ?? Infinity);
}

const timeOf = ({ datetime }: LogEntry) => parseServerDate(datetime)?.getTime();

/** Whether a log entry can be the record of a write. */
function isRecordOf(entry: JournalEntry, log: LogEntry): boolean {
  const { at, answeredAt = at, by, target } = entry;
  const time = timeOf(log);
  if (time === undefined || time < at - TOLERANCE || time > answeredAt + TOLERANCE) return false;
  if (by !== '' && log.performer?.name !== undefined && log.performer.name !== by) return false;
  if (!auditKinds(entry).includes(log.kind ?? '')) return false;
  // A changed e-mail address names its user only as the namespace of the entry (C 12.5).
  return [log.namespace?.name, ...Object.values(log.metadata ?? {})].includes(target);
}

/** Loads the log of the days of some writes, newest first, back to the oldest of them. */
async function logSince(oldest: number): Promise<readonly LogEntry[] | undefined> {
  const range = { from: dayOf(oldest), to: dayOf(registryNow()) };
  const logs: LogEntry[] = [];
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { ...logQuery(range), next_page: token };
    // One page after the other. Nobody asked for this, so it asks nobody to sign in.
    const { data } = await listAllLogs({ query, fetch: askDirectly });
    if (data.search_unavailable === true) return undefined;
    logs.push(...data.logs);
    const last = data.logs.at(-1);
    token = data.next_page;
    if (token === undefined || (last && (timeOf(last) ?? oldest) < oldest - TOLERANCE)) break;
  }
  return logs;
}

/** Gives each write its log entry, oldest first; equal entries belong to one write each. */
export function matchAudit(
  entries: readonly JournalEntry[],
  logs: readonly LogEntry[],
  found: (entry: JournalEntry, log: LogEntry) => void,
): void {
  const seen = new Map<string, number>();
  const free = [...logs].toReversed().filter((log) => {
    const key = writeJson([log.kind, log.datetime, log.metadata]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (taken.get(key) ?? 0);
  });
  for (const entry of entries) {
    const at = free.findIndex((log) => isRecordOf(entry, log));
    const [log] = at < 0 ? [] : free.splice(at, 1);
    if (!log) continue;
    const key = writeJson([log.kind, log.datetime, log.metadata]);
    taken.set(key, (taken.get(key) ?? 0) + 1);
    found(entry, log);
  }
}

async function look(): Promise<void> {
  const now = registryNow();
  const wanted = journalEntries().filter(isSearching);
  // What is due takes along what would be soon.
  const oldest = Math.min(...wanted.map(({ at }) => at));
  lastLook = now;
  for (const { id } of wanted.filter((entry) => dueAt(entry) <= now))
    looks.set(id, { count: (looks.get(id)?.count ?? 0) + 1, last: now });
  const logs = await logSince(oldest).catch(() => undefined);
  const found = new Set<string>();
  if (logs) {
    matchAudit(wanted, logs, ({ id }, { kind = '', datetime = '', metadata }) => {
      found.add(id);
      changeEntry(id, { audit: { state: 'found', entry: { kind, datetime, metadata } } });
    });
  }
  for (const { id } of wanted) {
    const { count = 0 } = looks.get(id) ?? {};
    if (found.has(id) || count < WAITS.length) continue;
    // Once more, when it is asked for.
    looks.set(id, { count: WAITS.length - 1, last: -Infinity });
    changeEntry(id, { audit: { state: logs ? 'not-found' : 'not-read' } });
  }
}

let following = false;

/**
 * Looks for the registry's own log entries of the writes in the journal, from the first call on: a few times at
 * growing intervals after each write, then no more, and never in a hidden tab.
 */
export function followAudit(): void {
  if (following) return;
  following = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  const schedule = () => {
    if (looking) return;
    clearTimeout(timer);
    const due = Math.min(...journalEntries().filter(isSearching).map(dueAt));
    if (due === Infinity || document.visibilityState === 'hidden') return;
    const next = Math.max(due, lastLook + BETWEEN);
    timer = setTimeout(
      () => {
        looking = true;
        void look().finally(() => {
          looking = false;
          schedule();
        });
      },
      Math.max(0, next - registryNow()),
    );
  };
  onJournalChange(schedule);
  document.addEventListener('visibilitychange', schedule);
  schedule();
}
