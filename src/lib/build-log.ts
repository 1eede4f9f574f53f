import { parseServerDate } from './server-date';
import { isObject, writeJson } from './json';

/** One entry of a build log, reduced to the fields that can be relied on (C 6.4). */
export type BuildLogEntry = {
  message: string;
  type: string | undefined;
  data: Readonly<Record<string, unknown>>;
};

/**
 * Entries as received. There can be hundreds of thousands, so {@link readEntry} is left to those that need one; an odd
 * entry among them hides no other.
 */
export type RawEntries = readonly unknown[];

/** A part of the log, as the server returns it. */
export type BuildLogPart = { start: number; total: number; logs: RawEntries };

/** The log as far as it is loaded. */
export type ReadLog = {
  entries: RawEntries;
  /** The server reported fewer entries than before: its log store was temporarily unreachable (C 6.4). */
  unreachable: boolean;
};

export const NOTHING_READ: ReadLog = { entries: [], unreachable: false };

/** Appends the part requested from the end of the known entries; a server may start earlier than requested (C 6.5). */
export function addPart({ entries }: ReadLog, { start, total, logs }: BuildLogPart): ReadLog {
  const known = entries.length;
  // After a gap, the part would be shown in the wrong place.
  if (total < known || start > known) return { entries, unreachable: true };
  const fresh = known === start ? logs : logs.slice(known - start);
  if (fresh.length === 0) return { entries, unreachable: false };
  return { entries: known === 0 ? fresh : [...entries, ...fresh], unreachable: false };
}

const TEXT_KEYS = ['message', 'error', 'status', 'text'];

function messageText(message: unknown): string {
  if (typeof message === 'string') return message;
  if (message === null || message === undefined) return '';
  if (typeof message === 'object') {
    const fields: Partial<Record<string, unknown>> = { ...message };
    const text = TEXT_KEYS.map((key) => fields[key]).find((value) => typeof value === 'string');
    return typeof text === 'string' && Object.keys(fields).length === 1 ? text : writeJson(message);
  }
  return writeJson(message);
}

const NO_DATA: BuildLogEntry['data'] = {};

/** Parses an entry as received: old builders wrote objects in place of text (C 6.4). */
export function readEntry(raw: unknown): BuildLogEntry {
  if (typeof raw !== 'object' || raw === null)
    return { message: messageText(raw), type: undefined, data: NO_DATA };
  const { message, type, data }: { message?: unknown; type?: unknown; data?: unknown } = raw;
  return {
    message: messageText(message),
    type: typeof type === 'string' ? type : undefined,
    data: isObject(data) ? data : NO_DATA,
  };
}

/** Whether an entry as received is of this type, such as `phase`. */
export const isOfType = (raw: unknown, type: string): boolean =>
  typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === type;

/** Formats the whole log as JSON in the form of the registry's archive, with every entry as received (C 6.4). */
export const rawLog = (entries: RawEntries): string =>
  writeJson({ start: 0, total: entries.length, logs: entries });

/** Returns the time of an entry, as text and as a number for differences, in the server's zone, which is UTC. */
export function entryTime({ data }: BuildLogEntry): { clock: string; ms: number } | undefined {
  const date = parseServerDate(typeof data.datetime === 'string' ? data.datetime : null);
  return date ? { clock: date.toISOString().slice(11, 19), ms: date.getTime() } : undefined;
}

/** A phase in the log. */
export type LoggedPhase = {
  phase: string;
  /** Index of its entry. */
  index: number;
  /** Start time on the server's clock. */
  clock: string | undefined;
  /** Milliseconds after the first phase. */
  from: number | undefined;
  /** Milliseconds; undefined where the log does not show it. */
  duration: number | undefined;
  /** Whether it is the last phase, so that only the last line marks its end. */
  last: boolean;
};

/** Returns the phases in the log with their durations: until the next phase, the last until the last line (C 6.1). */
export function loggedPhases(entries: RawEntries): LoggedPhase[] {
  const marks: { phase: string; index: number; time: ReturnType<typeof entryTime> }[] = [];
  entries.forEach((raw, index) => {
    if (!isOfType(raw, 'phase')) return;
    const entry = readEntry(raw);
    marks.push({ phase: entry.message, index, time: entryTime(entry) });
  });
  const timeOf = (raw: unknown) => entryTime(readEntry(raw));
  const end = timeOf(entries.findLast((raw) => timeOf(raw) !== undefined))?.ms;
  const origin = marks.find(({ time }) => time)?.time?.ms;
  return marks.map(({ phase, index, time }, at) => {
    const next = marks[at + 1];
    const until = next ? next.time?.ms : end;
    return {
      phase,
      index,
      clock: time?.clock,
      from: time && origin !== undefined ? Math.max(0, time.ms - origin) : undefined,
      duration: time && until !== undefined ? Math.max(0, until - time.ms) : undefined,
      last: next === undefined,
    };
  });
}
