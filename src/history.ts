import type { HistoryState, RouterHistory } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library is extended by declaration merging
  interface HistoryState {
    /** The addresses of the history entries below this one, nearest first. */
    below?: readonly string[];
    /** This navigation closes what was opened over its target, see `CLOSING`. */
    closing?: boolean;
  }
}

/** The router's name for the index of an entry in its state. */
const INDEX = '__TSR_index';

/** More than the number of overlays that are ever stacked. */
const DEPTH = 6;

/**
 * Makes closing undo the history steps that opening added. Each entry keeps the addresses below it in its state, so
 * that they survive a reload. A replacement marked as closing then drops what was opened over its target: the entries
 * of overlays below it, and the target's own entry, which would otherwise be repeated.
 */
export function withSteps(history: RouterHistory): RouterHistory {
  const push = history.push;
  const replace = history.replace;
  /** Calls made while the browser goes back, which happens a moment later. */
  let waiting: (() => void)[] | null = null;
  const inTurn = (run: () => void) => {
    if (waiting) {
      waiting.push(run);
      return;
    }
    // The library merges calls in the same tick into one entry, but would count two.
    history.flush();
    run();
  };

  history.push = (path, state: HistoryState | undefined, options) =>
    inTurn(() => {
      const here = history.location;
      // As the browser does for a link to the current page.
      if (path === here.href) return history.replace(path, state, options);
      const below = [here.href, ...(here.state.below ?? [])].slice(0, DEPTH);
      push(path, { ...state, below }, options);
    });

  history.replace = (path, state: HistoryState | undefined, options) =>
    inTurn(() => {
      const { below, __TSR_index: index } = history.location.state;
      // While a question about leaving by Back is open, the browser is at another entry.
      const settled = indexOf(window.history.state) === index;
      replace(path, { ...state, below, closing: state?.closing === true && settled }, options);
    });

  const closeOverlays: Parameters<typeof history.subscribe>[0] = ({ action, location }) => {
    if (action.type !== 'REPLACE' || location.state.closing !== true) return;
    const { below = [], __TSR_index: index } = location.state;
    const steps = stepsAbove(location.href, below);
    if (steps === 0) return;
    const state = {
      ...location.state,
      below: below.slice(steps),
      closing: false,
      __TSR_index: index - steps,
    };
    history.flush();
    const address = window.location.href;
    waiting = [];
    window.addEventListener(
      'popstate',
      (event) => {
        // The router already shows the target; it must not show the entry's previous content again.
        event.stopImmediatePropagation();
        window.history.replaceState(state, '', address);
        const runs = waiting ?? [];
        waiting = null;
        for (const run of runs) run();
      },
      { capture: true, once: true },
    );
    window.history.go(-steps);
  };

  // Only with the router's own subscription: before that, it loads navigations by itself if there is no listener.
  const subscribe = history.subscribe;
  let listening = false;
  history.subscribe = (listener) => {
    if (!listening) subscribe(closeOverlays);
    listening = true;
    return subscribe(listener);
  };

  return history;
}

/** Returns how many entries below `target` were opened over it, including its own. */
function stepsAbove(target: string, below: readonly string[]): number {
  const overlays = `${pathOf(target)}/`;
  const others = below.findIndex((href) => !pathOf(href).startsWith(overlays));
  const steps = others === -1 ? below.length : others;
  return below[steps] === target ? steps + 1 : steps;
}

const pathOf = (href: string) => href.replace(/[?#].*$/, '').replace(/\/$/, '');

/** Returns the index of an entry; entries that the router did not create have none. */
function indexOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && INDEX in state ? state[INDEX] : undefined;
}
