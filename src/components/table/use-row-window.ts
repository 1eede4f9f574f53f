import { type RefObject, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import {
  drawnRange,
  joined,
  overlap,
  type RowRange,
  type RowWindow,
  scrollTopFor,
} from './row-window';
import { useLatest } from './use-latest';

/** Rows beyond the view, so that a turn of the wheel finds them drawn. */
const BEYOND = 12;

/** How long, in ms, the rows in view stay alone after a jump: while the bar is dragged, drawing others is wasted. */
const ALONE = 100;

/** About what a page needs around a list, in pixels: the rows are drawn before there is anything to measure. */
const AROUND = 240;

type RowWindowOptions = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** What the rows show, if they may be replaced. */
  rows?: readonly unknown[];
  /** What the rows are filtered and sorted by: a change scrolls to the top. */
  order?: string;
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

/**
 * What came into view must be drawn before the browser paints, and only that: what is beyond follows. Each jump is an
 * object of its own, because a second one may come before the first has ended.
 */
type Jump = {
  /** Rows that were drawn already and stay; none after a jump to other rows, or a search or sort that shows others. */
  kept: RowRange | null;
};

/** Returns the jump that leads to other rows; null if what is in view is drawn. */
function jumpTo(now: RowWindow, drawn: RowRange): Jump | null {
  const { first, last } = drawnRange(now, 0);
  if (first >= drawn.first && last <= drawn.last) return null;
  const isFar = last < drawn.first || first > drawn.last;
  return { kept: isFar ? null : overlap(drawn, drawnRange(now, BEYOND)) };
}

const isSame = (one: View, other: View) =>
  one.scrollTop === other.scrollTop && one.height === other.height && one.width === other.width;

/**
 * Returns which rows of a long list are in the document. All rows have the same height, so this is a division; a
 * general virtualizer costs more than ten kilobytes and an array as long as the list.
 */
export function useRowWindow(options: RowWindowOptions) {
  const { scroller, count, rows, order, rowHeight, headerHeight } = options;
  const [view, setView] = useState<View>(() => ({
    scrollTop: 0,
    height: Math.max(0, innerHeight - AROUND),
    width: 0,
  }));
  const [jump, setJump] = useState<Jump | null>({ kept: null });
  const [seen, setSeen] = useState(rows);
  const rowView = { ...view, rowHeight, count };
  const range = jump ? joined(drawnRange(rowView, 0), jump.kept) : drawnRange(rowView, BEYOND);
  const { scrollTop } = view;
  const latest = useLatest({ drawn: range, header: headerHeight, rowHeight, count, scrollTop });

  if (rows !== seen) {
    setSeen(rows);
    if (rows?.[range.first] !== seen?.[range.first]) setJump({ kept: null });
  }

  useEffect(() => {
    if (!jump) return undefined;
    const timer = setTimeout(
      () => startTransition(() => setJump((now) => (now === jump ? null : now))),
      jump.kept ? 0 : ALONE,
    );
    return () => clearTimeout(timer);
  }, [jump]);

  useEffect(() => {
    // At the top, the browser would lay out the page for nothing.
    if (latest.current.scrollTop > 0) scroller.current?.scrollTo({ top: 0 });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- runs when it changes
  }, [order, scroller, latest]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { drawn, header, ...rowsNow } = latest.current;
      const now = viewOf(element, header);
      const next = jumpTo({ ...rowsNow, ...now }, drawn);
      if (next) {
        flushSync(() => {
          setView(now);
          setJump(next);
        });
      } else setView((before) => (isSame(before, now) ? before : now));
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
      const element = scroller.current;
      const now = viewOf(element, headerHeight);
      const scrollTop = scrollTopFor(index, { ...now, rowHeight, count });
      if (scrollTop === null) return;
      element?.scrollTo({ top: scrollTop });
      // Drawn together with what else the same event changes, not once more when the browser reports the scrolling.
      const then = viewOf(element, headerHeight);
      setView(then);
      const next = jumpTo({ ...then, rowHeight, count }, range);
      if (next) setJump(next);
    },
  };
}
