import type { MouseEvent } from 'react';

/**
 * Ignores the second press of a double click on a form button: it would try again what was refused at once, before
 * anybody could read why.
 */
export function singleClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
