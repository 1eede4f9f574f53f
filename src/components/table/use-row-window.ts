import { type RefObject, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { drawnRange, scrollTopFor } from './row-window';
import { useLatest } from './use-latest';

/** Rows beyond the view, so that a turn of the wheel finds them drawn. */
const BEYOND = 12;

type RowWindowOptions = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** What the rows show, if they may be replaced. */
  rows?: readonly unknown[];
  rowHeight: number;
  /** The height that covers the top of the scroller. */
  headerHeight: number;
};

/** What of the scroller is visible, in pixels. */
type View = { scrollTop: number; height: number; width: number };

const viewOf = (scroller: HTMLElement | null, headerHeight: number): View => ({
  scrollTop: scroller?.scrollTop ?? 0,
  height: Math.max(0, (scroller?.clientHeight ?? 0) - headerHeight),
  width: scroller?.clientWidth ?? 0,
});

const isSame = (one: View, other: View) =>
  one.scrollTop === other.scrollTop && one.height === other.height && one.width === other.width;

/**
 * Returns which rows of a long list are in the document. All rows have the same height, so this is a division; a
 * general virtualizer costs more than ten kilobytes and an array as long as the list.
 */
export function useRowWindow(options: RowWindowOptions) {
  const { scroller, count, rows, rowHeight, headerHeight } = options;
  const [view, setView] = useState<View>({ scrollTop: 0, height: 0, width: 0 });
  // After a jump, or a search or sort that shows other rows, the rows in view are drawn and painted first. Each jump is an
  // object of its own: a second one may come before the transition that ends the first.
  const [jump, setJump] = useState<object | null>({});
  const [seen, setSeen] = useState(rows);
  const range = drawnRange({ ...view, rowHeight, count }, jump ? 0 : BEYOND);
  const latest = useLatest({ drawn: range, header: headerHeight, rowHeight, count });

  if (rows !== seen) {
    setSeen(rows);
    if (rows?.[range.first] !== seen?.[range.first]) setJump({});
  }

  useEffect(() => {
    if (!jump) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setJump((now) => (now === jump ? null : now))),
    );
    return () => cancelAnimationFrame(frame);
  }, [jump]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { drawn, header, ...rowsNow } = latest.current;
      const now = viewOf(element, header);
      const { first, last } = drawnRange({ ...now, ...rowsNow }, 0);
      // What comes into view must be drawn before the browser paints; what is beyond can wait.
      if (first >= drawn.first && last <= drawn.last) setView(now);
      else {
        flushSync(() => {
          setView(now);
          const far = last < drawn.first || first > drawn.last;
          setJump(far ? {} : null);
        });
      }
    };
    const measure = () => {
      const now = viewOf(element, latest.current.header);
      setView((before) => (isSame(before, now) ? before : now));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    // Which columns fit must be known before the first paint.
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, latest]);

  return {
    range,
    /** Width of the scroller, in pixels; 0 before it is measured. */
    width: view.width,
    /** Returns how many rows fit into the view. */
    pageSize: () =>
      Math.max(1, Math.floor(viewOf(scroller.current, headerHeight).height / rowHeight) - 1),
    /** Scrolls as far as needed to bring a row into view. */
    reveal: (index: number) => {
      const now = viewOf(scroller.current, headerHeight);
      const scrollTop = scrollTopFor(index, { ...now, rowHeight, count });
      if (scrollTop !== null) scroller.current?.scrollTo({ top: scrollTop });
    },
  };
}
