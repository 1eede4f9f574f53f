import { useCallback, useEffect, useRef, useState } from 'react';

import { endEllipsis } from '@/lib/text';

import { useCellTabStop } from './cell-tab-stop';
import { ForeignText } from './foreign-text';
import styles from './text.module.css';
import { Tip } from './tip';

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;
const MAX_IN_TIP = 1200;

/**
 * Foreign text in one line: isolated from the surrounding writing direction, never wider than its place, complete on
 * hover and focus. It is a tab stop only while it is cut off and not inside a control.
 */
export function Truncate({ text }: { text: string }) {
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
        className={styles.truncate}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users must be able to read it whole
        tabIndex={cut ? tabStop : undefined}
      >
        <ForeignText text={line} />
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

const overflows = (element: HTMLElement | null): boolean =>
  element !== null && element.scrollWidth > element.clientWidth;
