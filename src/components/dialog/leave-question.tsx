import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { Overlay } from './overlay';
import styles from './dialog.module.css';

type LeaveQuestionProps = {
  title: string;
  children: ReactNode;
  stayLabel: string;
  leaveLabel: string;
  onStay: () => void;
  onLeave: () => void;
};

/** Asks before something would be lost. Staying is what Escape, Enter and a click beside it do. */
export function LeaveQuestion({
  title,
  children,
  stayLabel,
  leaveLabel,
  onStay,
  onLeave,
}: LeaveQuestionProps) {
  return (
    <Overlay title={title} width={400} onClose={onStay} closeButton={false}>
      <div className={styles.body}>
        {/* One part of the column, or a name in the middle of a sentence would get a line of its own. */}
        <div className={styles.text}>
          <div>{children}</div>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onLeave}>
            {leaveLabel}
          </Button>
          <Button data-autofocus onClick={onStay}>
            {stayLabel}
          </Button>
        </Group>
      </div>
    </Overlay>
  );
}
