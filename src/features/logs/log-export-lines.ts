import type { LogPage, LogRow } from '@/api/queries/logs';
import { countOdd } from '@/lib/odd-rows';

import { encodeText } from './log-export-file';
import { LOG_FORMATS } from './log-export-format';
import type { LogExportPlan } from './log-export-run';

/** What a statement says of the entries in a file: their number, how many have unexpected data, the first and the last. */
type LogFacts = {
  written: number;
  odd: number;
  newest: number | undefined;
  oldest: number | undefined;
};

/** A page as it goes into the file. */
export type LogLines = LogFacts & {
  bytes: Uint8Array<ArrayBuffer>;
  /** In bytes. */
  size: number;
  /** The number of entries of the page, and the time of the last one, in the file or not. */
  read: number;
  reached: number | undefined;
};

/** Returns what a statement says of entries, newest first; times are in epoch milliseconds. */
export const factsOf = (rows: readonly LogRow[]): LogFacts => ({
  written: rows.length,
  odd: countOdd(rows),
  newest: rows.find(({ time }) => time !== null)?.time ?? undefined,
  oldest: rows.findLast(({ time }) => time !== null)?.time ?? undefined,
});

/** Writes a page for the file, so that neither its entries nor what the filters leave out wait for its turn. */
export function linesOf({ rows }: LogPage, { format, predicates }: LogExportPlan): LogLines {
  const kept = rows.filter((row) => predicates.every((keeps) => keeps(row)));
  const bytes = encodeText(kept.map(LOG_FORMATS[format].line).join(''));
  return {
    ...factsOf(kept),
    bytes,
    size: bytes.length,
    read: rows.length,
    reached: factsOf(rows).oldest,
  };
}
