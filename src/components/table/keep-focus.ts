import type { MouseEvent } from 'react';

/**
 * For a control that takes itself away: when it was pressed by key, the focus goes on to something near instead of being
 * lost. After a click or tap it would only get in the way, as of a phone, whose keyboard would open.
 */
export function keepFocus(event: MouseEvent<HTMLElement>, within: string, next: string): void {
  // The number of clicks; a key press makes a click event with none.
  if (event.detail > 0) return;
  event.currentTarget.closest(within)?.querySelector<HTMLElement>(next)?.focus();
}
