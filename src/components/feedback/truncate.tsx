import { useEffect, useRef, useState } from 'react';

import { endEllipsis } from '@/lib/text';

import { useCellTabStop } from './cell-tab-stop';
import { ForeignText, MAX_WHOLE } from './foreign-text';
import styles from './text.module.css';
import { tip, tipIfCut } from './tip';

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;

/**
 * Foreign text in one line: isolated from the surrounding writing direction, never wider than its place, complete on
 * hover and focus. It is a tab stop only while it is cut off and not inside a control.
 */
export function Truncate({ text }: { text: string }) {
  const ref = useRef<HTMLElement>(null);
  const tabStop = useCellTabStop();
  const [cut, setCut] = useState(false);

  useEffect(() => {
    const element = ref.current;
    // Of a table, only one row is reached by Tab.
    if (!element || tabStop < 0 || element.closest('a, button')) return undefined;
    const observer = new ResizeObserver(() =>
      setCut(text.length > MAX_IN_LINE || element.scrollWidth > element.clientWidth),
    );
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  }, [text, tabStop]);

  return (
    <bdi
      ref={ref}
      className={styles.truncate}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users must be able to read it whole
      tabIndex={cut ? tabStop : undefined}
      {...(text.length > MAX_IN_LINE ? tip(endEllipsis(text, MAX_WHOLE)) : tipIfCut())}
    >
      <ForeignText text={endEllipsis(text, MAX_IN_LINE)} />
    </bdi>
  );
}
