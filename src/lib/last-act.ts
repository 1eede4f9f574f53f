let at = 0;

if (typeof window !== 'undefined') {
  for (const type of ['click', 'keydown', 'popstate']) {
    window.addEventListener(type, () => (at = performance.now()), { capture: true });
  }
}

/** Returns when the user last clicked, pressed a key or went back, as `performance.now()`; 0 before the first time. */
export const lastActAt = (): number => at;
