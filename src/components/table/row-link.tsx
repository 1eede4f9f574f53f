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

/** Whether a row is already open beside the list: opening another one is then not a history entry. */
export const RowOpenContext = createContext(false);

const Anchor = createLink(RowAnchor);

/** The link that opens a row; a click on the row and Enter follow it. */
export const RowLink: LinkComponent<typeof RowAnchor> = (props) => (
  <Anchor replace={use(RowOpenContext)} {...props} />
);
