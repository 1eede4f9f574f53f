import type { RefreshedScreen } from '@/components/list/auto-refresh';
import { formatCount, formatNumber } from '@/lib/text';

/** The intervals that can be chosen, in minutes; 0 is off. */
export const CHOICES = [0, 1, 5, 15] as const;

/** Returns the name of such an interval. */
export function minutesText(minutes: (typeof CHOICES)[number]): string {
  if (minutes === 0) return 'Off';
  return minutes === 1 ? 'Every minute' : `Every ${minutes} minutes`;
}

/** Automatic refreshes take at most a twentieth of the time. */
const SHARE = 20;

/** What a row takes before the first refresh was measured: the registry builds a page of 100 in 0.3 to 0.7 s (C 12.11). In milliseconds. */
const PER_ROW = 6;

const MINUTE = 60_000;

/**
 * Returns the time between two refreshes in milliseconds: the chosen minutes, or more for a list that takes long.
 *
 * @param took how long the last refresh took in milliseconds, if one was measured
 */
export function intervalOf(minutes: number, rows: number, took = rows * PER_ROW): number {
  return Math.max(minutes, Math.ceil((took * SHARE) / MINUTE)) * MINUTE;
}

/** Why a refresh that is due waits. */
export type Hold = 'sign-in' | 'unused' | 'waiting' | 'dialog' | 'selection' | 'typing';

/** The words for each reason to wait. */
export const HOLD_WORDS: Readonly<Record<Hold, string>> = {
  'sign-in': 'Paused until you sign in again.',
  unused: 'Paused after 8 hours without input, so that your session can end.',
  waiting: 'Paused because the registry asks to wait.',
  dialog: 'Paused while a dialog is open.',
  selection: 'Paused while something is selected.',
  typing: 'Paused while you type.',
};

/** What a reason to wait depends on; times in milliseconds. */
export type Circumstances = {
  needsSignIn: boolean;
  /** The browser has a session, which each request may prolong (C 3.4). */
  session: boolean;
  sinceInput: number;
  registryWaits: boolean;
  modal: boolean;
  selected: boolean;
  /** The focus is in a field for text. */
  inField: boolean;
};

/** How long somebody who types may think, in milliseconds. */
const THINKING = 30_000;
/** After this time without input, a session is left to its end. In milliseconds. */
const UNUSED = 8 * 60 * MINUTE;

/** Returns why a refresh waits, the reason that lasts longest first; undefined if it may run. */
export function holdOf(now: Circumstances): Hold | undefined {
  if (now.needsSignIn) return 'sign-in';
  if (now.session && now.sinceInput > UNUSED) return 'unused';
  if (now.registryWaits) return 'waiting';
  if (now.modal) return 'dialog';
  if (now.selected) return 'selection';
  return now.inField && now.sinceInput < THINKING ? 'typing' : undefined;
}

/** What the user wants to be notified of. */
export type Wishes = {
  awaiting: boolean;
  urgent: boolean;
  over: boolean;
  'sign-ins': boolean;
  /** Notifies of failed sign-ins above this number. */
  above: number;
};

type Counted = NonNullable<RefreshedScreen['attention']>['counted'];

/** What was counted last: how many, and which. */
export type Seen = ReadonlyMap<string, { count: number; ids: ReadonlySet<string> }>;

const SENTENCES: Readonly<Record<string, (count: number) => string>> = {
  awaiting: (count) => `${formatCount(count, 'new key awaits', 'new keys await')} approval.`,
  urgent: (count) => `${formatCount(count, 'more key expires', 'more keys expire')} within a week.`,
  over: (count) =>
    `${formatCount(count, 'more namespace is at its', 'more namespaces are at their')} limit.`,
};

/**
 * Compares what is counted with what was counted before: returns a sentence for each kind of news that is wanted, and
 * what to compare with next time. What is counted for the first time is not news.
 */
export function newsOf(
  seen: Seen,
  counted: Counted,
  wishes: Wishes,
): { seen: Seen; news: readonly string[] } {
  const next = new Map(seen);
  const news: string[] = [];
  for (const { id, count, ids = [] } of counted) {
    const before = seen.get(id);
    next.set(id, { count, ids: new Set(ids) });
    if (!before) continue;
    const added = ids.filter((each) => !before.ids.has(each)).length;
    const sentence = SENTENCES[id]?.(added);
    if (id === 'sign-ins') {
      if (wishes['sign-ins'] && before.count <= wishes.above && count > wishes.above)
        news.push(
          `${formatCount(count, 'failed sign-in')} today, above ${formatNumber(wishes.above)}.`,
        );
    } else if (sentence !== undefined && added > 0 && isWanted(id, wishes)) news.push(sentence);
  }
  return { seen: next, news };
}

const isWanted = (id: string, { awaiting, urgent, over }: Wishes): boolean =>
  ({ awaiting, urgent, over })[id] ?? false;

const COUNT = /^\(\d+\) /;

/** Returns a title of the tab with a number before it, or without one where there is none. */
export function countedTitle(title: string, count = 0): string {
  const plain = title.replace(COUNT, '');
  return count > 0 ? `(${count}) ${plain}` : plain;
}
