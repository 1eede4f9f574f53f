import type { LinkProps } from '@tanstack/react-router';

import { formatCount, formatNumber, LOCALE } from '@/lib/text';

/** How soon to act: now, in time, or at any time. */
export type Urgency = 'now' | 'soon' | 'note';

/** One of the counted objects that is worth naming. */
export type NamedCase = {
  id: string;
  name: string;
  /** A short ID that belongs to the name and is never cut. */
  shortId?: string | undefined;
  /** Link to this object, over the filtered list. */
  link: LinkProps;
  /** The full text, on hover and focus. */
  exact: string;
  /** What to do about it, in a word or two. */
  step?: { label: string; link: LinkProps } | undefined;
} & ({ tail: string } | { deadline: number; passed: string });

/** Something that may need a superuser: how many there are, and the screen that lists exactly these. */
export type AttentionItem = {
  id: string;
  /** What is counted, for its icon. */
  about: 'keys' | 'quotas' | 'sign-ins';
  /** The counted noun in the plural, with what is said of it: "Keys awaiting approval". */
  label: string;
  /** Undefined while loading. */
  count: number | undefined;
  /** What is counted by name, where it has one, to tell which are new. */
  ids?: readonly string[];
  /** The count covers a list that is not completely loaded. */
  partial?: boolean;
  /** How urgent it is if there are any. */
  urgency: Urgency;
  /** Link to the filtered screen. */
  link: LinkProps;
  /** The most urgent ones; the others are only counted. */
  cases?: readonly NamedCase[];
  /** Shown in place of cases. */
  text: string;
  /** The counts of the days up to today, oldest first. */
  days?: readonly number[];
};

/** Returns the items that there are some of, or may be. */
export const pending = (items: readonly AttentionItem[]): readonly AttentionItem[] =>
  items.filter(({ count }) => count !== 0);

const all = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** Returns one sentence on everything that there is none of; undefined if there is some of each. */
export function noneText(items: readonly AttentionItem[]): string | undefined {
  const nones = items.flatMap(({ count, label }) =>
    count === 0 ? [`no ${label.charAt(0).toLowerCase()}${label.slice(1)}`] : [],
  );
  const text = all.format(nones);
  return text === '' ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

const sum = (items: readonly AttentionItem[], urgency: Urgency, signIns = false) =>
  items.reduce(
    (all, { about, count = 0, ...item }) =>
      item.urgency === urgency && (about === 'sign-ins') === signIns ? all + count : all,
    0,
  );

/** Returns what the tab's title and notifications tell of the items; what is only counted in part is no news. */
export function attentionOf(items: readonly AttentionItem[], reading: boolean) {
  return {
    toActOn: reading ? undefined : sum(items, 'now'),
    counted: items.flatMap(({ id, count, partial, ids }) =>
      count === undefined || partial ? [] : { id, count, ids },
    ),
  };
}

/** How far the screen is loaded. */
type OverviewState = {
  /** Something is not loaded at all yet. */
  reading: boolean;
  /** A list is not completely loaded. */
  partial: boolean;
  /** How many of the parts could not be loaded. */
  failed: number;
  parts: number;
};

/** Returns one line on how much there is to do. */
export function summaryText(
  items: readonly AttentionItem[],
  { reading, partial, failed, parts }: OverviewState,
): { text: string; calm: boolean } {
  if (reading) return { text: 'Loading', calm: false };
  if (failed === parts) return { text: 'Nothing could be loaded', calm: false };
  const [now, soon] = [sum(items, 'now'), sum(items, 'soon')];
  const signIns = sum(items, 'now', true);
  const found = [
    ...(now > 0 ? [`${formatCount(now, 'item')} to act on`] : []),
    ...(signIns > 0 ? [formatCount(signIns, 'failed sign-in')] : []),
    ...(soon > 0 ? [`${now > 0 ? formatNumber(soon) : formatCount(soon, 'item')} to plan`] : []),
  ].join(', ');
  if (failed > 0) {
    const unread = `${failed} of ${parts} parts could not be loaded`;
    return { text: found ? `${found}. ${unread}` : unread, calm: false };
  }
  if (found) return { text: partial ? `Partial: ${found}` : found, calm: false };
  return partial
    ? { text: 'Nothing needs action yet', calm: false }
    : { text: 'Nothing needs action', calm: true };
}
