const open = new Set<{ exclusive: boolean }>();

/** Records that a modal overlay opened; returns a function that records that it closed. */
export function enterModal(exclusive: boolean): () => void {
  const modal = { exclusive };
  open.add(modal);
  return () => open.delete(modal);
}

/** Returns whether a modal overlay covers the page, so that keys are not meant for the page. */
export const isModalOpen = (): boolean => open.size > 0;

/** Returns whether an overlay is open that nothing else may cover. */
export const isExclusiveOpen = (): boolean => [...open].some(({ exclusive }) => exclusive);
