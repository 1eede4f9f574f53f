import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './list-status.module.css';

type StatusLineProps = {
  /** What there is, and what can be done with it. */
  children?: ReactNode;
  /** Whether it is up to date, and how to change that. */
  state: ReactNode;
};

/** The line at the foot of a page: what it shows at the left, its state at the right. */
export function StatusLine({ children, state }: StatusLineProps) {
  return (
    <footer className={styles.line}>
      {children}
      <div className={styles.right}>{state}</div>
    </footer>
  );
}

/** Text at the left of a status line. */
export const StatusText = ({ children }: { children: ReactNode }) => (
  <p className={styles.left}>{children}</p>
);

/** A state that needs attention. */
export const StatusAttention = ({ children }: { children: ReactNode }) => (
  <span className={styles.attention}>{children}</span>
);

type StatusControlProps = { label: string; icon: ReactNode; onClick: () => void };

/** An action on the state, as small as the line. */
export function StatusControl({ label, icon, onClick }: StatusControlProps) {
  return (
    <Button variant="subtle" color="gray" size="xs" leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
