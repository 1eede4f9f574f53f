/**
 * Calls `tick` after every so many milliseconds while the page is visible, and at once when it becomes visible again.
 * Returns what ends that.
 */
export function whileVisible(tick: () => void, every: number): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    clearInterval(timer);
    timer = document.visibilityState === 'hidden' ? undefined : setInterval(tick, every);
  };
  const onChange = () => {
    follow();
    if (timer !== undefined) tick();
  };
  follow();
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
