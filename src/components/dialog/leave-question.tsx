import { Button } from '@mantine/core';
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
  /** A button that leaves without a loss. */
  save?: ReactNode;
};

/** Asks before something is lost. Escape, Enter and a click outside all stay. */
export function LeaveQuestion({
  title,
  children,
  stayLabel,
  leaveLabel,
  onStay,
  onLeave,
  save,
}: LeaveQuestionProps) {
  return (
    <Overlay title={title} width={440} onClose={onStay} closeButton={false}>
      <div className={styles.body}>
        {/* One item of the column, or a name within a sentence would get its own line. */}
        <div className={styles.text}>
          <div>{children}</div>
        </div>
        <div className={styles.ways}>
          <Button variant="default" onClick={onLeave}>
            {leaveLabel}
          </Button>
          {save}
          <Button data-autofocus onClick={onStay}>
            {stayLabel}
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
