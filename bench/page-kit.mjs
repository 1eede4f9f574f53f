// The helpers inside each measured page. The function runs in the browser, so it refers to nothing outside itself.

/** Installs `window.benchKit` before the page's own scripts run. */
export function installPageKit() {
  /** @type {PerformanceEntry[]} */
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({
    type: 'longtask',
  });

  /** Resolves right after the next frame is painted, with its time. */
  const painted = () =>
    new Promise((/** @type {(time: number) => void} */ resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });

  /** Returns how long a frame takes while nothing else happens. */
  const frame = async () => {
    /** @type {number[]} */
    const times = [];
    await new Promise((/** @type {(done: undefined) => void} */ resolve) => {
      const next = (/** @type {number} */ time) => {
        times.push(time);
        if (times.length > 60) resolve(undefined);
        else requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    const spans = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    return spans.toSorted((a, b) => a - b)[30] ?? 0;
  };

  /**
   * Returns a function that returns the text of the rows in view, wherever their table is scrolled to.
   *
   * @param {Element} target a table, or what scrolls it
   * @param {string} rows
   */
  const rowsInView = (target, rows) => {
    const table = target.querySelector('table') ?? target;
    const scroller = table.parentElement;
    const height = table.querySelector(rows)?.getBoundingClientRect().height ?? 1;
    const header = table.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const count = Math.ceil(((scroller?.clientHeight ?? 0) - header) / height);
    return () => {
      const first = Math.floor((scroller?.scrollTop ?? 0) / height);
      return [...table.querySelectorAll(rows)]
        .filter((row) => {
          const index = Number(row.getAttribute('data-index'));
          return index >= first && index < first + count;
        })
        .map(({ textContent }) => textContent)
        .join('\n');
    };
  };

  /**
   * Resolves once the target has not changed for a while after `from`.
   *
   * @param {Element} target
   * @param {number} from
   * @param {number} quiet
   * @param {() => string} [view] what of the target is seen
   * @returns {Promise<import('./types').Settled | undefined>}
   */
  const changesOf = (target, from, quiet, view) =>
    new Promise((resolve) => {
      longTasks.length = 0;
      let changed = 0;
      let shown = 0;
      let seen = view?.();
      const observer = new MutationObserver(() => {
        const now = view?.();
        if (view && now === seen) return;
        seen = now;
        changed = performance.now();
        void painted().then((time) => {
          shown = time;
        });
      });
      observer.observe(target, { childList: true, characterData: true, subtree: true });
      const check = setInterval(() => {
        const now = performance.now();
        const unchanged = changed === 0;
        if (unchanged ? now - from < 2000 : shown < changed || now - changed < quiet) return;
        clearInterval(check);
        observer.disconnect();
        const during = longTasks.filter(({ startTime }) => startTime < shown);
        const longest = Math.max(0, ...during.map(({ duration }) => duration));
        resolve(unchanged ? undefined : { ms: shown - from, longest });
      }, 50);
    });

  /** @type {ReturnType<typeof changesOf>} */
  let settled = Promise.resolve(undefined);
  window.benchKit = {
    frame,
    painted,
    watch({ event, selector, quiet, rows }) {
      const target = document.querySelector(selector);
      if (!target) throw new Error(`The page has no ${selector}.`);
      const view = rows === undefined ? undefined : rowsInView(target, rows);
      settled = new Promise((resolve) => {
        const begin = (/** @type {Event} */ { timeStamp }) =>
          resolve(changesOf(target, timeStamp, quiet, view));
        document.addEventListener(event, begin, { capture: true, once: true });
      });
    },
    settled: () => settled,
  };
}
