import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

import { useCellTabStop } from '@/components/feedback/cell-tab-stop';

import styles from './row-link.module.css';

function RowAnchor({
  children,
  ...props
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  const tabStop = useCellTabStop();
  return (
    <a {...props} className={styles.link} tabIndex={tabStop} data-row-link>
      {children}
    </a>
  );
}

/** The link that opens a row; a click on the row and Enter follow it. Give it `preload={false}`: rows are many. */
export const RowLink = createLink(RowAnchor);
