import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { Overlay } from './overlay';
import styles from './dialog.module.css';
import { LeaveQuestion } from './leave-question';
import { SecretValue, type Secret } from './secret-value';
import { useLeaveGuard } from './use-leave-guard';

type SecretDialogProps = {
  title: ReactNode;
  /** What it is, and that it is shown this once. */
  intro: ReactNode;
  secrets: readonly Secret[];
  /** What to do with it next. */
  children?: ReactNode;
  /** Further ways on, before the closing button; they are held up too while something is unsaved. */
  actions?: ReactNode;
  /** What is lost when it is not kept, and how to get a new one. */
  loss: ReactNode;
  /** Navigates away, with `ignoreBlocker: true`; everything was saved or discarded. */
  onClose: () => void;
};

/**
 * Shows what the registry tells only once. Nothing closes it by accident: not Escape, a click beside it, Back or another
 * way out, until each secret was copied, downloaded, or given up in a second step.
 */
export function SecretDialog({
  title,
  intro,
  secrets,
  children,
  actions,
  loss,
  onClose,
}: SecretDialogProps) {
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [discarding, setDiscarding] = useState(false);
  const unsaved = secrets.filter((secret) => !saved.has(secret.label));
  const safe = unsaved.length === 0;
  const guard = useLeaveGuard(!safe);

  const asking = discarding || guard.asking;
  const close = () => (safe ? onClose() : setDiscarding(true));

  return (
    <>
      <Overlay
        title={title}
        width={560}
        // By Escape, which must not lead away from what is unsaved.
        onClose={() => safe && onClose()}
        byClickAway={false}
        closeButton={false}
      >
        <div className={styles.body}>
          <div className={styles.text}>{intro}</div>
          {secrets.map((secret) => (
            <SecretValue
              key={secret.label}
              secret={secret}
              onSaved={() => setSaved((before) => new Set(before).add(secret.label))}
            />
          ))}
          {children && <div className={styles.text}>{children}</div>}
          <Group justify="flex-end" gap="xs">
            {actions}
            <Button variant={safe ? 'filled' : 'default'} onClick={close}>
              Done
            </Button>
          </Group>
        </div>
      </Overlay>
      {asking && (
        <LeaveQuestion
          title={`Close without saving ${secrets.length === 1 ? 'it' : 'them'}?`}
          stayLabel="Keep it open"
          leaveLabel="Discard and close"
          onStay={() => {
            setDiscarding(false);
            guard.stay();
          }}
          onLeave={() => (guard.asking ? guard.leave() : onClose())}
        >
          {loss}
        </LeaveQuestion>
      )}
    </>
  );
}
