import { formatLimit } from '@/lib/bytes';
import type { NamespaceRow } from '@/lib/namespaces';
import { listedState } from '@/lib/quota-plan';
import {
  type LimitRule,
  parseAmount,
  type QuotaRule,
  ROUNDING_UNITS,
  type RuledLimit,
} from '@/lib/quota-rule';
import { parseQuotaSize } from '@/lib/quota-size';
import type { QuotaState, ThresholdState } from '@/lib/quota-state';

/** What is entered in the planner. Each rule keeps its own text while another one is tried. */
export type PlanEntry = {
  kind: LimitRule['kind'];
  size: string;
  /** To add or subtract. */
  amount: string;
  headroom: string;
  unit: keyof typeof ROUNDING_UNITS;
  /** The namespace to copy from. */
  from: string;
  setThresholds: boolean;
  warning: string;
  reject: string;
};

/** The planner as it opens. */
export const NEW_ENTRY: PlanEntry = {
  kind: 'set',
  size: '',
  amount: '',
  headroom: '20%',
  unit: 'GiB',
  from: '',
  setThresholds: false,
  warning: '80',
  reject: '100',
};

/** A rule, or why the entry is not one yet, with the field that says so. */
export type ParsedEntry =
  | { rule: QuotaRule; problem?: never; field?: never }
  | { rule?: never; problem: string; field: keyof PlanEntry };

type Facts = {
  /** All loaded namespaces, to copy from. */
  rows: readonly NamespaceRow[];
  /** Whether thresholds can be set, too. */
  thresholds: boolean;
  /** The limits of a list from outside, by namespace. */
  listed: ReadonlyMap<string, RuledLimit>;
};

/** Parses percentages, separated by commas; undefined where one is not a whole number from 1 to 100. */
function parsePercents(text: string): readonly number[] | undefined {
  const parts = text.split(',').map((part) => part.trim().replace(/\s*%$/, ''));
  if (parts.length === 1 && parts[0] === '') return [];
  const percents = parts.map((part) => (/^[0-9]{1,3}$/.test(part) ? Number(part) : 0));
  return percents.every((percent) => percent >= 1 && percent <= 100)
    ? [...new Set(percents)]
    : undefined;
}

function parseThresholds({ warning, reject }: PlanEntry): ParsedEntry | readonly ThresholdState[] {
  const warnings = parsePercents(warning);
  if (!warnings)
    return {
      problem: 'Whole numbers from 1 to 100, separated by commas; empty for none.',
      field: 'warning',
    };
  const rejects = parsePercents(reject);
  if (!rejects || rejects.length > 1)
    return { problem: 'A whole number from 1 to 100; empty for none.', field: 'reject' };
  return [
    ...warnings.map((percent) => ({ type: 'Warning' as const, percent })),
    ...rejects.map((percent) => ({ type: 'Reject' as const, percent })),
  ];
}

/** Returns the quota to copy, or why there is none. */
export function quotaToCopy(
  name: string,
  rows: readonly NamespaceRow[],
): { state: QuotaState; problem?: never } | { problem: string; state?: never } {
  const wanted = name.trim();
  if (wanted === '') return { problem: 'Enter the name of a user or organization.' };
  const row = rows.find((known) => known.name === wanted);
  if (!row) return { problem: `No namespace “${wanted}” is loaded.` };
  const state = listedState(row);
  return state ? { state } : { problem: `“${wanted}” does not have its own quota.` };
}

function parseLimit(entry: PlanEntry, { rows, thresholds, listed }: Facts): ParsedEntry {
  const { kind } = entry;
  if (kind === 'remove') return { rule: { kind } };
  if (kind === 'listed') return { rule: { kind, limits: listed } };
  if (kind === 'set') {
    const { bytes, problem } = parseQuotaSize(entry.size);
    return bytes === undefined ? { problem, field: 'size' } : { rule: { kind, bytes } };
  }
  if (kind === 'copy') {
    const { state, problem } = quotaToCopy(entry.from, rows);
    if (!state) return { problem, field: 'from' };
    return { rule: { kind, from: state, ...(thresholds && { thresholds: state.thresholds }) } };
  }
  const field = kind === 'headroom' ? 'headroom' : 'amount';
  const { amount, problem } = parseAmount(entry[field]);
  if (!amount) return { problem, field };
  return {
    rule:
      kind === 'headroom' ? { kind, amount, unit: ROUNDING_UNITS[entry.unit] } : { kind, amount },
  };
}

/** Whether the rule leaves room for thresholds of one's own choice. */
export const choosesThresholds = ({ kind }: PlanEntry): boolean =>
  kind !== 'copy' && kind !== 'remove';

/** Returns the rule that an entry stands for. */
export function parseEntry(entry: PlanEntry, facts: Facts): ParsedEntry {
  const parsed = parseLimit(entry, facts);
  if (!parsed.rule || !facts.thresholds || !entry.setThresholds || !choosesThresholds(entry))
    return parsed;
  const thresholds = parseThresholds(entry);
  return 'problem' in thresholds || 'rule' in thresholds
    ? thresholds
    : { rule: { ...parsed.rule, thresholds } };
}

/** Formats a quota in one line: `10 GiB, Warning 80%`. */
export function quotaText(state: QuotaState | null): string {
  if (!state) return 'no quota';
  const thresholds = state.thresholds.map(({ type, percent }) => `, ${type} ${percent}%`);
  return formatLimit(BigInt(state.bytes)) + thresholds.join('');
}
