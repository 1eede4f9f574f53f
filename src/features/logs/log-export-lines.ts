import type { LogPage } from '@/api/queries/logs';
import { countOdd } from '@/lib/odd-rows';

import { encodeText } from './log-export-file';
import { LOG_FORMATS } from './log-export-format';
import type { LogExportPlan } from './log-export-run';

/** A page as it goes into the file. */
export type LogLines = {
  bytes: Uint8Array<ArrayBuffer>;
  /** In bytes. */
  size: number;
  /** The entries of the page, of those the ones in `bytes`, and of these the ones with unexpected data. */
  read: number;
  written: number;
  odd: number;
  /** The times of the first and the last entry in `bytes`, and of the last one of the page. */
  newest: number | undefined;
  oldest: number | undefined;
  reached: number | undefined;
};

const isTime = (time: number | null) => time !== null;

/** Writes a page for the file, so that neither its entries nor what the filters leave out wait for its turn. */
export function linesOf({ rows }: LogPage, { format, predicates }: LogExportPlan): LogLines {
  const kept = rows.filter((row) => predicates.every((keeps) => keeps(row)));
  const bytes = encodeText(kept.map(LOG_FORMATS[format].line).join(''));
  const times = kept.map(({ time }) => time).filter(isTime);
  return {
    bytes,
    size: bytes.length,
    read: rows.length,
    written: kept.length,
    odd: countOdd(kept),
    newest: times[0],
    oldest: times.at(-1),
    reached: rows.findLast(({ time }) => time !== null)?.time ?? undefined,
  };
}
