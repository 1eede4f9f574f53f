import type { MouseEvent } from 'react';

/**
 * Ignores the second press of a double click on a form button. It arrives before the form is drawn as sending, and
 * would send it twice.
 */
export function singleClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
