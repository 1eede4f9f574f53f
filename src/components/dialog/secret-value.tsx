import { Button, Group } from '@mantine/core';
import { useId, useRef, useState } from 'react';

import { copyText } from '@/components/feedback/copy-text';
import { CheckIcon, CopyIcon, DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';

import styles from './secret-value.module.css';

/** Something the registry tells only once. */
export type Secret = {
  /** What it is: "Password". */
  label: string;
  value: string;
  /** The name of the file that it can be saved as. */
  filename: string;
  /** What the file holds, where that is more than the value. */
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

/** One secret with the ways to keep it. Reports when it was kept, also by the person's own selecting and copying. */
export function SecretValue({ secret, onSaved }: { secret: Secret; onSaved: () => void }) {
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
    <section className={styles.secret} aria-labelledby={id}>
      <div id={id} className={styles.label}>
        {secret.label}
      </div>
      <code
        ref={value}
        className={styles.value}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be selected and scrolled by keyboard
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
        <output className={styles.kept}>{kept && WORDS[kept]}</output>
      </Group>
    </section>
  );
}
