import type { LinkProps } from '@tanstack/react-router';

/** How soon to act: now, in time, or at any time. */
export type Urgency = 'now' | 'soon' | 'note';

/** One of the counted objects that is worth naming. */
export type NamedCase = {
  id: string;
  name: string;
  /** Link to this object, over the filtered list. */
  link: LinkProps;
  /** The full text, on hover and focus. */
  exact: string;
} & ({ tail: string } | { deadline: number; passed: string });

/** Something that may need a superuser: how many there are, and the screen that lists exactly these. */
export type AttentionItem = {
  id: string;
  label: string;
  /** The counted noun, in the plural. */
  noun: string;
  /** Undefined while loading. */
  count: number | undefined;
  /** How urgent it is if there are any. */
  urgency: Urgency;
  /** Link to the filtered screen. */
  link: LinkProps;
  /** The most urgent ones. */
  cases?: readonly NamedCase[];
  /** Shown in place of cases. */
  text: string;
};

/** How far the screen is loaded. */
type OverviewState = {
  /** Something is not loaded at all yet. */
  reading: boolean;
  /** A list is not completely loaded. */
  partial: boolean;
  /** Something could not be loaded. */
  failed: boolean;
};

const UNREAD = 'Some parts could not be loaded';

/** Returns one line on whether there is anything to do; it counts kinds of things, not things. */
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
