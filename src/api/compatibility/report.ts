import { CONSOLE_VERSION } from '@/lib/version';

import { READS } from './reads';
import type { Checked } from './run';
import type { CheckRow, CompatibilityReport, Outcome, Verdict } from './types';

/** The features that the contract depends on (C 3.8); a report leaves out all others. */
const FEATURES = [
  'SUPER_USERS',
  'SUPERUSERS_FULL_ACCESS',
  'SUPERUSER_CONFIGDUMP',
  'QUOTA_MANAGEMENT',
  'EDIT_QUOTA',
  'MAILING',
  'DIRECT_LOGIN',
  'BUILD_SUPPORT',
  'RATE_LIMITS',
  'ANONYMOUS_ACCESS',
];

const SUPERUSER_READS = new Set(
  READS.filter(({ right }) => right === 'superuser').map(({ id }) => id),
);

function verdictOf(rows: readonly CheckRow[], cancelled: boolean): Verdict {
  if (rows.some(({ outcome }) => outcome === 'differs' || outcome === 'failed')) return 'differs';
  if (cancelled) return 'incomplete';
  return rows.some(
    ({ operation, outcome }) => SUPERUSER_READS.has(operation) && outcome === 'conforms',
  )
    ? 'conforms'
    : 'nothing-checked';
}

export type ReportSettings = {
  credential: 'session' | 'token';
  /** Left out unless the user who shares the report includes it. */
  host?: string | undefined;
  /** In epoch milliseconds. */
  checkedAt: number;
};

/** Assembles a report (see {@link CompatibilityReport}). */
export function reportOf(
  { rows, known, cancelled }: Checked,
  { credential, host, checkedAt }: ReportSettings,
): CompatibilityReport {
  const { version, state, authentication, tier, features = {} } = known;
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    format: 1,
    console: CONSOLE_VERSION,
    checkedAt: new Date(checkedAt).toISOString(),
    registry: { ...(host !== undefined && { host }), version, state, authentication },
    credential,
    tier,
    features: Object.fromEntries(
      FEATURES.flatMap((name) => (name in features ? [[name, features[name] === true]] : [])),
    ),
    verdict: verdictOf(rows, cancelled),
    summary: {
      conforms: count('conforms'),
      differs: count('differs'),
      failed: count('failed'),
      'known-fault': count('known-fault'),
      'not-offered': count('not-offered'),
      'not-allowed': count('not-allowed'),
      skipped: count('skipped'),
    },
    operations: rows,
  };
}

/** Formats the report as a JSON document. */
export const reportJson = (report: CompatibilityReport): string =>
  `${JSON.stringify(report, null, 2)}\n`;
