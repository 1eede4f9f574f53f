import * as z from 'zod/mini';

import type { QuotaLimit, Threshold } from '@/api/queries/quotas';
import { parseQuotaSize } from '@/lib/quota-size';

/**
 * Returns the rules for a limit; the server itself would parse less (C 1.12). An existing value may stay, even if it
 * could not be entered.
 */
export const quotaRules = (unchanged: string) =>
  z.object({
    limit: z.string().check((context) => {
      const { problem } = parseQuotaSize(context.value);
      if (problem !== undefined && (context.value !== unchanged || unchanged === '')) {
        context.issues.push({ code: 'custom', message: problem, input: context.value });
      }
    }),
  });

/** Returns why a quota cannot have a threshold in addition to its others; undefined if it can. */
export function thresholdProblem(
  { type, percent }: { type: Threshold['type']; percent: string },
  others: readonly QuotaLimit[],
): string | undefined {
  const number = Number(percent);
  if (!/^[0-9]{1,3}$/.test(percent.trim()) || number < 1 || number > 100)
    return 'A whole number from 1 to 100.';
  if (others.some((other) => other.type === type && other.limit_percent === number))
    return `There is a ${type} threshold at ${number}% already.`;
  return undefined;
}

/** Returns whether there is a Reject threshold. A second one has no effect: pushes are refused from the lowest on. */
export const hasReject = (thresholds: readonly QuotaLimit[]): boolean =>
  thresholds.some(({ type }) => type === 'Reject');
