import { createAtom, useSelector } from '@tanstack/react-store';
import * as z from 'zod/mini';

import { parseJson, writeJson } from '@/lib/json';
import { JOURNAL_KEY } from '@/lib/kept-in-browser';
import type { QuotaRecord } from '@/lib/quota-move';

import { ApiError, type ErrorKind } from './errors';
import { operations, type OperationId } from './generated/operations.gen';

/*
 * Every write of this tab: what was requested, what the registry responded, what was read afterwards, and the
 * registry's own log entry. It stays in the tab's session storage until its account signs out, and holds no secret.
 */

/** How a write ended. After `uncertain` it may or may not have been carried out. */
export type WriteOutcome = 'pending' | 'done' | 'refused' | 'uncertain';

/** What a request was answered: a status with a body, or a failure. */
export type WriteAnswer = {
  outcome: WriteOutcome;
  status?: number | undefined;
  /** The body of a success, without secrets. */
  body?: unknown;
  /** The kind of a failure. */
  kind?: ErrorKind | undefined;
  /** The registry's own words. */
  message?: string | undefined;
};

/** The first read of the target after the write. */
type ReadAfterwards = { operation: string; at: number; status: number; body?: unknown };

/** The registry's own record of a write. */
type AuditEntry = { kind: string; datetime: string; metadata: unknown };

/** The search for the registry's log entry; `none` where it writes none. */
type Audit =
  | { state: 'none' | 'searching' | 'not-found' | 'not-read' }
  | { state: 'found'; entry: AuditEntry };

/** What takes back a change of a quota. */
export type QuotaUndo = {
  namespace: { kind: 'user' | 'organization'; name: string };
  record: QuotaRecord;
};

/** One write. */
export type JournalEntry = {
  /** Unique in this tab. */
  id: string;
  /** When it was sent, in epoch milliseconds of the registry. */
  at: number;
  /** When the answer arrived. */
  answeredAt?: number | undefined;
  /** The account; empty where the token does not reveal it (C 3.2). */
  by: string;
  operation: OperationId;
  path: Readonly<Record<string, string>>;
  /** The user, organization, namespace or key that it changes; empty for the whole registry. */
  target: string;
  /** The request's body, without secrets. */
  body?: unknown;
  answer: WriteAnswer;
  read?: ReadAfterwards | undefined;
  audit: Audit;
  /** Only with the last of the writes to a quota that belong together. */
  undo?: QuotaUndo | undefined;
};

/** The journal of one account. */
type Journal = {
  by: string | undefined;
  /** How many of the oldest entries were dropped. */
  dropped: number;
  /** Oldest first. */
  entries: readonly JournalEntry[];
};

/** The most entries that are kept. */
export const MOST_ENTRIES = 2_000;
/** How long after a write loading its target counts as loading it afterwards, in milliseconds. */
export const LOADED_WITHIN = 2 * 60_000;
/** A long journal takes a moment to write; leaving the page writes it at once. */
const STORE_AFTER = 2_000;

const EMPTY: Journal = { by: undefined, dropped: 0, entries: [] };
const journal = createAtom<Journal>(EMPTY);

/** Adds a write; one by another account begins a new journal. */
export function addEntry(entry: JournalEntry): void {
  journal.set((known) => {
    const { by, dropped, entries } = known.by === entry.by ? known : EMPTY;
    const over = Math.max(0, entries.length + 1 - MOST_ENTRIES);
    return {
      by: by ?? entry.by,
      dropped: dropped + over,
      entries: [...entries.slice(over), entry],
    };
  });
}

/** Changes one entry, if it is still there. */
export function changeEntry(id: string, part: Partial<JournalEntry>): void {
  journal.set((known) => ({
    ...known,
    entries: known.entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)),
  }));
}

/** Notes with the latest write to a namespace what takes its quota back. */
export function noteQuotaUndo(undo: QuotaUndo): void {
  const last = journal.get().entries.findLast(({ target }) => target === undo.namespace.name);
  if (last) changeEntry(last.id, { undo });
}

/** Has the log entries that were not found looked for once more. */
export function searchAuditAgain(): void {
  journal.set((known) => ({
    ...known,
    entries: known.entries.map((entry) =>
      entry.audit.state === 'not-found' || entry.audit.state === 'not-read'
        ? { ...entry, audit: { state: 'searching' } }
        : entry,
    ),
  }));
}

/** Returns the failure of a write, for its words; undefined for anything but a failure. */
export function failureOf({ operation, path, answer }: JournalEntry): ApiError | undefined {
  const { kind, status, message } = answer;
  if (kind === undefined) return undefined;
  const { method, path: template } = operations[operation];
  const address = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  return new ApiError({
    kind,
    operation: `${method.toUpperCase()} ${address}`,
    status,
    ...(message !== undefined && { serverMessage: message }),
  });
}

/** Returns the entries of the journal now, oldest first. */
export const journalEntries = (): readonly JournalEntry[] => journal.get().entries;

/** Returns the journal of this tab, and follows it. */
export const useJournal = (): Journal => useSelector(journal);

/** Calls the listener whenever the journal changes, as long as the page is open. */
export const onJournalChange = (listener: () => void): void => {
  journal.subscribe(listener);
};

const zEntry = z.looseObject({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  operation: z.string().check(z.refine((id) => Object.hasOwn(operations, id))),
  path: z.record(z.string(), z.string()),
  target: z.string(),
  answer: z.looseObject({ outcome: z.enum(['pending', 'done', 'refused', 'uncertain']) }),
  audit: z.looseObject({ state: z.enum(['none', 'searching', 'not-found', 'not-read', 'found']) }),
});
const zStored = z.object({ by: z.string(), dropped: z.number(), entries: z.array(z.unknown()) });

/** Whether this is an entry that the console stored: what identifies it and decides is checked. */
const isEntry = (value: unknown): value is JournalEntry => zEntry.safeParse(value).success;

// A browser may refuse storage; the journal then lasts as long as the page.
function tryStorage<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(sessionStorage);
  } catch {
    return undefined;
  }
}

/** Whether an answer can still arrive: not after the page was reloaded. */
const settled = (entry: JournalEntry): JournalEntry =>
  entry.answer.outcome === 'pending' ? { ...entry, answer: { outcome: 'uncertain' } } : entry;

function readStored(stored: string | null | undefined): Journal {
  const read = zStored.safeParse(parseJson(stored ?? ''));
  if (!read.success) return EMPTY;
  return { ...read.data, entries: read.data.entries.filter(isEntry).map(settled) };
}

function store(): void {
  const { by, dropped, entries } = journal.get();
  if (by === undefined) return;
  // Half as many, if the browser has no room for all.
  for (const most of [MOST_ENTRIES, MOST_ENTRIES / 2, MOST_ENTRIES / 4]) {
    const kept = entries.slice(-most);
    const content = writeJson({
      by,
      dropped: dropped + entries.length - kept.length,
      entries: kept,
    });
    const done = tryStorage((storage) => {
      storage.setItem(JOURNAL_KEY, content);
      return true;
    });
    if (done) return;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

journal.set(readStored(tryStorage((storage) => storage.getItem(JOURNAL_KEY))));
journal.subscribe(() => {
  timer ??= setTimeout(() => {
    timer = undefined;
    store();
  }, STORE_AFTER);
});
window.addEventListener('pagehide', store);
// Its account has signed out, or another one has signed in.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key !== JOURNAL_KEY || newValue !== null) return;
  journal.set(EMPTY);
});
