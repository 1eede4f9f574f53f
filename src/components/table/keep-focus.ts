import type { MouseEvent } from 'react';

/**
 * Moves the focus to something near when a control that removes itself was pressed by key, so that the focus is not
 * lost. After a click or tap it would only get in the way, as on a phone, whose keyboard would open.
 */
export function keepFocus(event: MouseEvent<HTMLElement>, within: string, next: string): void {
  // The number of clicks; a key press fires a click event with none.
  if (event.detail > 0) return;
  event.currentTarget.closest(within)?.querySelector<HTMLElement>(next)?.focus();
}
