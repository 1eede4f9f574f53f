import { parseServerDate } from './dates';
import { writeJson } from './json';

/** One entry of a build's log; of what the server sent, what can be relied on (C 6.4). */
export type BuildLogEntry = {
  message: string;
  type: string | undefined;
  data: Readonly<Record<string, unknown>>;
  /** The entry as it came. */
  raw?: unknown;
};

/** A stretch of the log, as the server hands it out. */
export type BuildLogPart = { start: number; total: number; entries: readonly BuildLogEntry[] };

/** The log as far as it was read. */
export type ReadLog = {
  entries: readonly BuildLogEntry[];
  /** The server knew of fewer entries than were seen before: its log store could not be reached just then (C 6.4). */
  unreachable: boolean;
};

export const NOTHING_READ: ReadLog = { entries: [], unreachable: false };

/** Adds what was asked for from the end of what is known; a server may begin earlier than asked (C 6.5). */
export function addPart(
  { entries }: ReadLog,
  { start, total, entries: added }: BuildLogPart,
): ReadLog {
  const known = entries.length;
  // With a gap before it, the part would be shown in the wrong place.
  if (total < known || start > known) return { entries, unreachable: true };
  const fresh = added.slice(known - start);
  return { entries: fresh.length === 0 ? entries : [...entries, ...fresh], unreachable: false };
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

/** Takes an entry as it comes: builders of old wrote objects where text is due (C 6.4). */
export function readEntry(raw: unknown): BuildLogEntry {
  if (typeof raw !== 'object' || raw === null)
    return { message: messageText(raw), type: undefined, data: {}, raw };
  const { message, type, data }: { message?: unknown; type?: unknown; data?: unknown } = raw;
  return {
    message: messageText(message),
    type: typeof type === 'string' ? type : undefined,
    data: typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {},
    raw,
  };
}

/** The whole log as JSON, in the form of the registry's archive, with every entry as it came (C 6.4). */
export const rawLog = (entries: readonly BuildLogEntry[]): string =>
  writeJson({ start: 0, total: entries.length, logs: entries.map(({ raw }) => raw) });

/** The time on an entry, as text and as a number to take differences of; the server's, that is, UTC. */
export function entryTime({ data }: BuildLogEntry): { clock: string; ms: number } | undefined {
  const date = parseServerDate(typeof data.datetime === 'string' ? data.datetime : null);
  return date ? { clock: date.toISOString().slice(11, 19), ms: date.getTime() } : undefined;
}

/** A phase as the log tells of it. */
export type LoggedPhase = {
  phase: string;
  /** Where it stands among the entries. */
  index: number;
  /** When it began, on the server's clock. */
  clock: string | undefined;
  /** Milliseconds after the first phase. */
  from: number | undefined;
  /** Milliseconds; undefined when the log does not tell. */
  duration: number | undefined;
  /** Whether nothing came after it, so that its end is only the last line's. */
  last: boolean;
};

/** The phases that the log names, with how long each took: until the next one, the last until the last line (C 6.1). */
export function loggedPhases(entries: readonly BuildLogEntry[]): LoggedPhase[] {
  const marks = entries.flatMap((entry, index) =>
    entry.type === 'phase' ? [{ phase: entry.message, index, time: entryTime(entry) }] : [],
  );
  const times = entries.map((entry) => entryTime(entry)?.ms).filter((ms) => ms !== undefined);
  const end = times.at(-1);
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
