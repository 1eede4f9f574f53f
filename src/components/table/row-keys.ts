/** Returns the row that a key leads to; null if the key does not move between rows. */
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

/** Focusable elements inside a row. */
const STOPS = 'a[href], button, input, [tabindex]:not([popover])';

/** Moves the focus left or right inside a row, as in a grid; the row itself is the first stop. */
export function moveWithinRow(row: HTMLElement, key: string): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at + (key === 'ArrowRight' ? 1 : -1)]?.focus();
  return true;
}
