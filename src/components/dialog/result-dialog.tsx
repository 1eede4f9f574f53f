import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { StatusBadge, type Status } from '@/components/feedback/status-badge';

import { Overlay } from './overlay';
import styles from './dialog.module.css';

type ResultDialogProps = {
  title: ReactNode;
  status: Status;
  /** The outcome in a word or two. */
  outcome: string;
  /** What is so now, and what happens next by itself. */
  children: ReactNode;
  /** Further ways on, before the closing button. */
  actions?: ReactNode;
  closeLabel: string;
  onClose: () => void;
};

/** Says how an action ended, where it was confirmed; for actions after which there is no target to show it on. */
export function ResultDialog({
  title,
  status,
  outcome,
  children,
  actions,
  closeLabel,
  onClose,
}: ResultDialogProps) {
  return (
    <Overlay title={title} onClose={onClose}>
      <div className={styles.body}>
        <div aria-live="polite" className={styles.text}>
          <div>
            <StatusBadge status={status} label={outcome} />
          </div>
          {children}
        </div>
        <Group justify="flex-end" gap="xs">
          {actions}
          <Button data-autofocus onClick={onClose}>
            {closeLabel}
          </Button>
        </Group>
      </div>
    </Overlay>
  );
}
