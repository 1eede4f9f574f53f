/** Returns the reachable items of a menu, in order. */
export function menuItems(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

/** Returns the item that a key leads to from the focused one; -1 means none. */
export function nextItem(labels: readonly string[], current: number, key: string): number {
  const last = labels.length - 1;
  if (last < 0) return -1;
  if (key === 'ArrowDown') return current >= last ? 0 : current + 1;
  if (key === 'ArrowUp') return current <= 0 ? last : current - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key.length !== 1 || key === ' ') return -1;
  // A letter leads to the next item that begins with it.
  const letter = key.toLowerCase();
  const after = [...labels.keys()].map((step) => (current + 1 + step) % labels.length);
  return after.find((index) => labels[index]?.trim().toLowerCase().startsWith(letter)) ?? -1;
}
