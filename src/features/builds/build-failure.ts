import type { Build } from '@/api/queries/builds';
import { isOfType, type RawEntries, readEntry } from '@/lib/build-log';

import { hasEnded, phaseMeaning } from './build-phases';
import { errorReasons, type LogLines } from './log-lines';

/** The last error in the log of a failed build. */
export type BuildFailure = {
  /** The line that shows it. */
  line: number | undefined;
  message: string;
  /** What the entry reports besides its message. */
  reasons: readonly string[];
  /** The step or the phase that was running, such as `at step 6/7:`. */
  where: string | undefined;
  /** The command of that step, such as `RUN npm test`. */
  command: string | undefined;
  /** Such as `exit status 1`. */
  exit: string | undefined;
};

/** Returns the error that ended a build, or undefined if it did not fail or the log has none. */
export function findFailure(
  { phase }: Build,
  entries: RawEntries,
  log: LogLines,
): BuildFailure | undefined {
  if (phaseMeaning(phase).status !== 'danger') return undefined;
  const index = entries.findLastIndex((raw) => isOfType(raw, 'error'));
  if (index < 0) return undefined;
  const entry = readEntry(entries[index]);
  const reasons = errorReasons(entry);
  return {
    line: log.starts[index],
    message: entry.message,
    reasons: reasons.filter((reason) => !entry.message.includes(reason)),
    ...placeOf(entries, index, log),
    exit: [...reasons, entry.message].map(exitStatus).find((status) => status !== undefined),
  };
}

/** Whether an entry as received begins a step, or a phase that more output follows. */
const isRunning = (raw: unknown): boolean =>
  isOfType(raw, 'command') || (isOfType(raw, 'phase') && !hasEnded(readEntry(raw).message));

/** Returns the step or the phase that was running at an entry. */
function placeOf(
  entries: RawEntries,
  index: number,
  { lines, starts }: LogLines,
): Pick<BuildFailure, 'where' | 'command'> {
  const running = entries.findLastIndex((raw, at) => at < index && isRunning(raw));
  if (running < 0) return { where: undefined, command: undefined };
  const entry = readEntry(entries[running]);
  if (entry.type === 'phase') {
    return { where: `in the phase “${phaseMeaning(entry.message).label}”`, command: undefined };
  }
  const text = lines[(starts[running] ?? 0) - 1]?.text ?? '';
  const [, number, command] = /^step (\d+(?:\/\d+)?)\s*:\s*(.+)$/i.exec(text) ?? [];
  return number === undefined
    ? { where: 'at', command: text }
    : { where: `at step ${number}:`, command };
}

/** Returns the exit status that buildah or Docker reports. */
function exitStatus(text: string): string | undefined {
  const [, status] = /(?:exit (?:status|code):?|non-zero code:) (\d{1,3})\b/i.exec(text) ?? [];
  return status === undefined ? undefined : `exit status ${status}`;
}
