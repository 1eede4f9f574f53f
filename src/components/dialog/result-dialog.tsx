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
  /** The current state, and what happens next automatically. */
  children: ReactNode;
  /** Further actions, before the close button. */
  actions?: ReactNode;
  closeLabel: string;
  onClose: () => void;
};

/** Shows how an action ended, in place of its confirmation; for actions that leave no target to show it on. */
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
