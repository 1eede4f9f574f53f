import type { MouseEvent } from 'react';

/**
 * For the button of a form: the second press of a double click is part of the first. It comes before the form is drawn
 * as sending, and would send it twice.
 */
export function singleClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
