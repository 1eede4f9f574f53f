import type { LinkProps } from '@tanstack/react-router';

/** How soon somebody should look: at once, in time, or whenever it suits. */
export type Urgency = 'now' | 'soon' | 'note';

/** One of those that an item counts, worth naming. */
export type NamedCase = {
  id: string;
  name: string;
  /** To the one thing, over the filtered list. */
  link: LinkProps;
  /** In full, on hover and focus. */
  exact: string;
} & ({ tail: string } | { deadline: number; passed: string });

/** Something that may need a superuser: how many there are, and the screen that shows exactly these. */
export type AttentionItem = {
  id: string;
  label: string;
  /** What is counted, in the plural. */
  noun: string;
  /** Undefined while it is read. */
  count: number | undefined;
  /** How pressing it is where there are any. */
  urgency: Urgency;
  /** To the filtered screen. */
  link: LinkProps;
  /** The most pressing ones. */
  cases?: readonly NamedCase[];
  /** In place of cases. */
  text: string;
};

/** How far the screen is. */
type OverviewState = {
  /** Something was not read at all yet. */
  reading: boolean;
  /** A list was not read to its end. */
  partial: boolean;
  /** Something could not be read. */
  failed: boolean;
};

const UNREAD = 'Some parts could not be loaded';

/** Whether there is anything to do, in a line; the numbers are of kinds of things, not of things. */
export function summaryText(
  items: readonly AttentionItem[],
  { reading, partial, failed }: OverviewState,
): { text: string; calm: boolean } {
  if (reading) return { text: 'Loading items for superusers', calm: false };
  const pressing = (urgency: Urgency) =>
    items.filter((item) => item.urgency === urgency && (item.count ?? 0) > 0).length;
  const [now, soon] = [pressing('now'), pressing('soon')];
  const found = [
    ...(now > 0 ? [`${now} to act on`] : []),
    ...(soon > 0 ? [`${soon} to plan`] : []),
  ].join(', ');
  if (failed) {
    const text = found ? `${found}. ${UNREAD}` : UNREAD;
    return { text, calm: false };
  }
  if (found) return { text: partial ? `Partial: ${found}` : found, calm: false };
  return partial
    ? { text: 'Nothing needs action yet', calm: false }
    : { text: 'Nothing needs action', calm: true };
}
