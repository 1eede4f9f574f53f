import { Button, Group } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';

import { copyText } from '@/components/feedback/copy-text';
import { CheckIcon, CopyIcon, DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';

import styles from './dialog.module.css';
import { LeaveQuestion } from './leave-question';
import { Overlay } from './overlay';
import secretStyles from './secret-value.module.css';
import { useLeaveGuard } from './use-leave-guard';

type SecretDialogProps = {
  title: ReactNode;
  /** What it is, and that it is shown only once. */
  intro: ReactNode;
  secrets: readonly Secret[];
  /** What to do with it next. */
  children?: ReactNode;
  /** Further actions, before the close button, once everything is saved. */
  actions?: ReactNode;
  /** What is lost if it is not saved, and how to get a new one. */
  loss: ReactNode;
  /** Navigates away, with `ignoreBlocker: true`, once everything is saved or discarded. */
  onClose: () => void;
};

/**
 * Shows secrets that the registry returns only once. Nothing closes it by accident, not Escape, a click outside, Back
 * or other navigation, until each secret is copied, downloaded, or discarded in a second step.
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
        // Called on Escape, which must not leave what is unsaved.
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
            {safe && actions}
            <Button variant={safe ? 'filled' : 'default'} onClick={close}>
              {safe ? 'Done' : 'Close without saving…'}
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

/** A value that the registry returns only once. */
type Secret = {
  /** What it is: "Password". */
  label: string;
  value: string;
  /** Name of the file to save it as. */
  filename: string;
  /** Content of the file, if that is more than the value. */
  fileText?: string;
};

type Kept = 'copied' | 'downloaded' | 'refused';

const WORDS: Record<Kept, string> = {
  copied: 'Copied.',
  downloaded: 'Downloaded.',
  refused:
    'The browser blocked copying. The value is selected: press Ctrl+C or ⌘C, or download it.',
};

function selectAll(element: HTMLElement | null): void {
  if (element) document.getSelection()?.selectAllChildren(element);
}

/** One secret with the ways to save it. Reports when it was saved, also by manual selection and copying. */
function SecretValue({ secret, onSaved }: { secret: Secret; onSaved: () => void }) {
  const id = useId();
  const value = useRef<HTMLElement>(null);
  const [kept, setKept] = useState<Kept | null>(null);

  const keep = (how: Kept) => {
    setKept(how);
    if (how !== 'refused') onSaved();
  };

  const copy = async () => {
    if (await copyText(secret.value)) {
      keep('copied');
    } else {
      keep('refused');
      selectAll(value.current);
      value.current?.focus();
    }
  };

  return (
    <section className={secretStyles.secret} aria-labelledby={id}>
      <div id={id} className={secretStyles.label}>
        {secret.label}
      </div>
      <code
        ref={value}
        className={secretStyles.value}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be selectable and scrollable by keyboard
        tabIndex={0}
        aria-labelledby={id}
        translate="no"
        onCopy={() => {
          if (document.getSelection()?.toString().trim() === secret.value.trim()) keep('copied');
        }}
      >
        {secret.value}
      </code>
      <Group gap="xs">
        <Button
          data-autofocus
          leftSection={kept === 'copied' ? <CheckIcon /> : <CopyIcon />}
          onClick={() => void copy()}
        >
          Copy {secret.label.toLowerCase()}
        </Button>
        <Button
          variant="default"
          leftSection={kept === 'downloaded' ? <CheckIcon /> : <DownloadIcon />}
          onClick={() => {
            downloadText(
              secret.filename,
              'text/plain;charset=utf-8',
              secret.fileText ?? secret.value,
            );
            keep('downloaded');
          }}
        >
          Download
        </Button>
        <output className={secretStyles.kept}>{kept && WORDS[kept]}</output>
      </Group>
    </section>
  );
}
