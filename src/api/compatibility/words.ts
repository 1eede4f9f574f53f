import { formatCount } from '@/lib/text';

import type { CheckRow, CheckedTier, CompatibilityReport, FieldProblem, Outcome } from './types';

const OUTCOMES: Record<Outcome, string> = {
  conforms: 'conforms',
  differs: 'differs',
  failed: 'failed',
  'known-fault': 'failed, as known',
  'not-offered': 'not offered',
  'not-allowed': 'not allowed',
  skipped: 'not compared',
};

/** Returns the word for an outcome. */
export const outcomeWords = (outcome: Outcome): string => OUTCOMES[outcome];

const TIERS: Record<CheckedTier, string> = {
  superuser: 'superuser',
  readonly: 'read-only superuser',
  none: 'no superuser rights',
  unknown: 'unknown tier',
};

/** `superuser, by token`. */
const accountWords = ({ tier, credential }: CompatibilityReport): string =>
  `${TIERS[tier]}, by ${credential}`;

/** `users[].enabled: expected boolean, found string (100 times)`. */
function problemWords({ path, expected, found, count }: FieldProblem): string {
  const times = count > 1 ? ` (${formatCount(count, 'time')})` : '';
  return `${path}: expected ${expected}, found ${found}${times}`;
}

/** Returns everything to report about an operation besides its outcome. */
export const detailsOf = ({ fields, reason, notes }: CheckRow): readonly string[] => [
  ...fields.map(problemWords),
  ...(reason === null ? [] : [reason]),
  ...notes,
];

/** `1 differs (listAllUsers)`; empty where there are none. */
function namedWords(
  { operations }: CompatibilityReport,
  outcome: Outcome,
  one: string,
  many: string,
): string[] {
  const names = operations.flatMap((row) => (row.outcome === outcome ? [row.operation] : []));
  const verb = names.length === 1 ? one : many;
  return names.length === 0 ? [] : [`${names.length} ${verb} (${names.join(', ')})`];
}

/** Returns the verdict as a sentence. */
export function verdictWords(report: CompatibilityReport): string {
  const { conforms } = report.summary;
  const rest =
    report.summary['known-fault'] +
    report.summary['not-offered'] +
    report.summary['not-allowed'] +
    report.summary.skipped;
  const total = report.operations.length;
  const verb = conforms === 1 ? 'conforms' : 'conform';
  const fine =
    conforms === total
      ? `All ${total} operations conform`
      : `${conforms} of ${total} operations ${verb}`;
  const uncompared = rest > 0 ? [`${rest} not compared`] : [];
  const sentence = (...parts: readonly string[]) =>
    `${[fine, ...parts, ...uncompared].join(', ')}.`;
  switch (report.verdict) {
    case 'conforms':
      return sentence();
    case 'differs':
      return sentence(
        ...namedWords(report, 'differs', 'differs', 'differ'),
        ...namedWords(report, 'failed', 'failed', 'failed'),
      );
    case 'incomplete':
      return `Ended early: ${sentence()}`;
    default:
      return 'No superuser operation returned a comparable response.';
  }
}

/** Returns the names of the features that are on, or off. */
const featureNames = (features: CompatibilityReport['features'], on: boolean): string =>
  Object.entries(features)
    .filter(([, value]) => value === on)
    .map(([name]) => name)
    .join(', ') || 'none';

/** Returns the report's facts about the registry and the account, as pairs of label and text. */
export function factsOf(report: CompatibilityReport): readonly (readonly [string, string])[] {
  const { registry, features } = report;
  const state = [
    registry.version ?? 'version unknown',
    registry.state === null ? null : `state ${registry.state}`,
    registry.authentication === null ? null : `authentication ${registry.authentication}`,
  ];
  return [
    ['Console', report.console],
    ...(registry.host === undefined ? [] : [['Host', registry.host] as const]),
    ['Registry', state.filter((part) => part !== null).join(', ')],
    ['Account', accountWords(report)],
    ['Features on', featureNames(features, true)],
    ['Features off', featureNames(features, false)],
    ['Checked', report.checkedAt],
  ];
}
