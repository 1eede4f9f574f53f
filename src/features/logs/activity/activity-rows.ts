import { clientOf, ipOf, repositoryOf } from '@/api/log-entry';
import type { LogRow } from '@/api/queries/logs';
import { isBySuperuser, type Relation, SubjectTrail } from '@/api/log-trail';
import { markOdd, oddityOf } from '@/lib/odd-rows';
import type { Subject } from '@/lib/subject';

/** A log entry, and how it relates to the one whose activity is shown. */
export type ActivityRow = LogRow & {
  relation: Relation;
  /** Whether another account did this to it as a superuser. */
  bySuperuser: boolean;
};

/** What the log tells of one, as far as it is loaded. */
export type Activity = {
  rows: readonly ActivityRow[];
  /** See {@link SubjectTrail}. */
  trail: Pick<SubjectTrail, 'formerNames' | 'laterNames' | 'placeholders'>;
};

/**
 * Returns the entries that are about a subject. A UUID may get its name only by an older entry, so the entries are gone
 * through twice: for the UUIDs, and then, since a former name counts only before its rename, in order.
 *
 * @param entries newest first
 */
export function activityOf(entries: readonly LogRow[], subject: Subject): Activity {
  const first = new SubjectTrail(subject);
  for (const { entry } of entries) first.follow(entry);
  const trail = new SubjectTrail(subject, first.placeholders);
  const rows: ActivityRow[] = [];
  for (const row of entries) {
    trail.follow(row.entry);
    const relation = trail.relationOf(row.entry);
    if (relation === null) continue;
    const bySuperuser = relation === 'on' && isBySuperuser(row.entry);
    rows.push(markOdd({ ...row, relation, bySuperuser }, oddityOf(row)));
  }
  return { rows, trail };
}

/** Whether a subject acts under its own name, so that addresses and clients are its own. */
export const isActor = ({ kind }: Subject): boolean => kind === 'user' || kind === 'robot';

/** The kind of an entry about a sign-in that failed (C 5.7). */
export const FAILED_SIGN_IN = 'login_failure';

/** A value with the number of entries that have it. */
export type Tally = { value: string; count: number };

/** What many entries come to; tallies are sorted by count. */
export type ActivitySummary = {
  /** Whether it was seen; an account that acts is seen only in what it did itself. */
  seen: boolean;
  /** When it was seen, in epoch milliseconds, as far as these entries have a time. */
  first: number | undefined;
  last: number | undefined;
  kinds: readonly Tally[];
  addresses: readonly Tally[];
  clients: readonly Tally[];
  repositories: readonly Tally[];
  /** The addresses from which someone failed to sign in as an account that acts. */
  failedSignIns: readonly Tally[];
  /** The kinds of what superusers did to it. */
  superusers: readonly Tally[];
};

/**
 * Counts entries, newest first, by everything that a summary shows. For an account that acts, times, addresses and
 * clients are its own; for any other subject they are of all who did something to it.
 */
export function summaryOf(rows: readonly ActivityRow[], subject: Subject): ActivitySummary {
  const acts = isActor(subject);
  const tallies = {
    kinds: new Map<string, number>(),
    addresses: new Map<string, number>(),
    clients: new Map<string, number>(),
    repositories: new Map<string, number>(),
    failedSignIns: new Map<string, number>(),
    superusers: new Map<string, number>(),
  };
  const add = (to: keyof typeof tallies, value: string | undefined) => {
    if (value !== undefined) tallies[to].set(value, (tallies[to].get(value) ?? 0) + 1);
  };
  let seen = false;
  let [first, last]: [number?, number?] = [];
  for (const { entry, relation, bySuperuser, time } of rows) {
    add('kinds', entry.kind);
    add('repositories', repositoryOf(entry));
    // A failed sign-in with its name or its token need not be its own.
    if (!acts || (relation === 'by' && entry.kind !== FAILED_SIGN_IN)) {
      seen = true;
      first = time ?? first;
      last ??= time ?? undefined;
      add('addresses', ipOf(entry));
      add('clients', clientOf(entry));
    }
    if (acts && entry.kind === FAILED_SIGN_IN) add('failedSignIns', ipOf(entry));
    if (bySuperuser) add('superusers', entry.kind);
  }
  const sorted = (of: keyof typeof tallies): readonly Tally[] =>
    [...tallies[of]]
      .map(([value, count]) => ({ value, count }))
      .toSorted((one, other) => other.count - one.count);
  return {
    seen,
    first,
    last,
    kinds: sorted('kinds'),
    addresses: sorted('addresses'),
    clients: sorted('clients'),
    repositories: sorted('repositories'),
    failedSignIns: sorted('failedSignIns'),
    superusers: sorted('superusers'),
  };
}
