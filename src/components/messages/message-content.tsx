import { Button } from '@mantine/core';
import { useState } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { isMarkdown, messageBeginning, type MessageText } from '@/lib/messages';

import { Markdown } from './markdown';
import styles from './message-content.module.css';

type MessageContentProps = {
  message: MessageText;
  /** Shows a long text at once. */
  whole?: boolean;
};

/** The text of a message: plain as it was written, or Markdown. A long one shows its beginning at first. */
export function MessageContent({ message, whole = false }: MessageContentProps) {
  const [all, setAll] = useState(false);
  const { content } = message;
  const beginning = whole ? content : messageBeginning(content);
  const shown = all ? content : beginning;
  if (content.trim() === '') return <p className={styles.empty}>No text</p>;
  return (
    <div className={styles.content}>
      {isMarkdown(message) ? (
        <Markdown text={shown} />
      ) : (
        <p className={styles.plain}>
          <ForeignText text={shown} />
        </p>
      )}
      {beginning !== content && (
        <Button size="compact-sm" variant="default" onClick={() => setAll(!all)}>
          {all ? 'Show less' : 'Show all'}
        </Button>
      )}
    </div>
  );
}
