import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, createContext, type Ref, use } from 'react';

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

/** Whether a row is open already, beside the list: opening another one is then no step to go back to. */
export const RowOpenContext = createContext(false);

const Anchor = createLink(RowAnchor);

/** The link that opens a row; a click on the row and Enter follow it. Rows are many, so nothing is loaded ahead. */
export const RowLink: LinkComponent<typeof RowAnchor> = (props) => (
  <Anchor preload={false} replace={use(RowOpenContext)} {...props} />
);
