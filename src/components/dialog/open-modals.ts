const open = new Set<{ exclusive: boolean }>();

/** Notes that a modal overlay is open; returns how to note that it is not any more. */
export function enterModal(exclusive: boolean): () => void {
  const modal = { exclusive };
  open.add(modal);
  return () => open.delete(modal);
}

/** Whether something modal lies over the page, so that keys are not for the page. */
export const isModalOpen = (): boolean => open.size > 0;

/** Whether something lies over the page that nothing else may lie over. */
export const isExclusiveOpen = (): boolean => [...open].some(({ exclusive }) => exclusive);
