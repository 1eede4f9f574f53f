import { useCallback, useEffect, useRef, useState } from 'react';

import { endEllipsis } from '@/lib/text';

import { useCellTabStop } from './cell-tab-stop';
import { ForeignText } from './foreign-text';
import styles from './text.module.css';
import { Tip } from './tip';

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;
const MAX_IN_TIP = 1200;
const TAIL = 8;

type TruncateProps = {
  text: string;
  /** Cuts the middle, because ids and digests differ at their ends. */
  middle?: boolean;
};

/**
 * Foreign text in one line: isolated from the surrounding writing direction, never wider than its place, complete on
 * hover and focus. It is a tab stop only while it is cut off and not inside a control.
 */
export function Truncate({ text, middle = false }: TruncateProps) {
  const ref = useRef<HTMLElement>(null);
  const tabStop = useCellTabStop();
  const [cut, setCut] = useState(false);
  const isCut = useCallback(() => text.length > MAX_IN_LINE || overflows(ref.current), [text]);

  useEffect(() => {
    const element = ref.current;
    if (!element || element.closest('a, button')) return undefined;
    const observer = new ResizeObserver(() => setCut(isCut()));
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  }, [isCut]);

  const line = endEllipsis(text, MAX_IN_LINE);
  return (
    <>
      <bdi
        ref={ref}
        className={middle ? styles.middle : styles.truncate}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users must be able to read it whole
        tabIndex={cut ? tabStop : undefined}
      >
        {middle && line.length > TAIL * 2 ? (
          <>
            <span className={styles.head} data-clipped>
              <ForeignText text={line.slice(0, -TAIL)} />
            </span>
            <span className={styles.tail}>
              <ForeignText text={line.slice(-TAIL)} />
            </span>
          </>
        ) : (
          <ForeignText text={line} />
        )}
      </bdi>
      <Tip target={ref} when={isCut} label={<Whole text={text} />} />
    </>
  );
}

/** Foreign text in full, over several lines if it is long. */
export function Whole({ text }: { text: string }) {
  return (
    <bdi className={styles.whole}>
      <ForeignText text={endEllipsis(text, MAX_IN_TIP)} />
    </bdi>
  );
}

function overflows(element: HTMLElement | null): boolean {
  if (!element) return false;
  const clipped = element.querySelector('[data-clipped]') ?? element;
  return clipped.scrollWidth > clipped.clientWidth;
}
