import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

import { drawnRange, scrollTopFor } from './row-window';

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

/**
 * Returns which rows of a long list are in the document. All rows have the same height, so this is a division; a
 * general virtualizer costs more than ten kilobytes and an array as long as the list.
 */
export function useRowWindow(options: RowWindowOptions) {
  const { scroller, count, rows, rowHeight, headerHeight } = options;
  const [view, setView] = useState({ scrollTop: 0, height: 0, width: 0 });
  // After a jump, or a search or sort that shows other rows, the rows in view are drawn and painted first. Each jump is an
  // object of its own: a second one may come before the transition that ends the first.
  const [jump, setJump] = useState<object | null>(null);
  const [seen, setSeen] = useState(rows);
  const drawn = useRef({ first: 0, last: -1 });
  const range = drawnRange({ ...view, rowHeight, count }, jump ? 0 : BEYOND);

  if (rows !== seen) {
    setSeen(rows);
    if (rows?.[range.first] !== seen?.[range.first]) setJump({});
  }

  useLayoutEffect(() => {
    drawn.current = range;
  });

  useEffect(() => {
    if (!jump) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setJump((now) => (now === jump ? null : now))),
    );
    return () => cancelAnimationFrame(frame);
  }, [jump]);

  const read = useCallback(
    () => ({
      scrollTop: scroller.current?.scrollTop ?? 0,
      height: Math.max(0, (scroller.current?.clientHeight ?? 0) - headerHeight),
      width: scroller.current?.clientWidth ?? 0,
    }),
    [scroller, headerHeight],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const now = read();
      const { first, last } = drawnRange({ ...now, rowHeight, count }, 0);
      const inDocument = first >= drawn.current.first && last <= drawn.current.last;
      // What comes into view must be drawn before the browser paints; what is beyond can wait.
      if (inDocument) setView(now);
      else {
        flushSync(() => {
          setView(now);
          const far = last < drawn.current.first || first > drawn.current.last;
          setJump(far ? {} : null);
        });
      }
    };
    const onResize = () => setView(read());
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    onResize();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, read, rowHeight, count]);

  return {
    range,
    /** Width of the scroller, in pixels; 0 before it is measured. */
    width: view.width,
    /** Returns how many rows fit into the view. */
    pageSize: () => Math.max(1, Math.floor(read().height / rowHeight) - 1),
    /** Scrolls as far as needed to bring a row into view. */
    reveal: (index: number) => {
      const scrollTop = scrollTopFor(index, { ...read(), rowHeight, count });
      if (scrollTop !== null) scroller.current?.scrollTo({ top: scrollTop });
    },
  };
}
