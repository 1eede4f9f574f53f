/** Where a key leads from a row; null when the key does not move between rows. */
export function rowAfterKey(
  key: string,
  index: number,
  count: number,
  page: number,
): number | null {
  const clamp = (target: number) => Math.max(0, Math.min(count - 1, target));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return clamp(index - 1);
    case 'PageDown':
      return clamp(index + page);
    case 'PageUp':
      return clamp(index - page);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
}

/** What can take the focus inside a row. */
const STOPS = 'a[href], button, input, [tabindex]:not([popover])';

/** Moves the focus inside a row, which itself is the first stop: left and right, as in a grid. */
export function moveWithinRow(row: HTMLElement, key: string): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at + (key === 'ArrowRight' ? 1 : -1)]?.focus();
  return true;
}
