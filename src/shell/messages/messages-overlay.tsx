import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { Message } from '@/api/queries/messages';
import { Overlay } from '@/components/dialog/overlay';
import { MessageContent } from '@/components/messages/message-content';
import { SeverityBadge } from '@/components/messages/severity-badge';
import { keepFocus } from '@/components/table/keep-focus';
import { messageTitle } from '@/lib/messages';
import { isolate } from '@/lib/text';

import styles from './messages-overlay.module.css';

type MessagesOverlayProps = {
  /** Those that were not dismissed, the most severe first. */
  messages: readonly Message[];
  onDismiss: (uuid: string) => void;
  onClose: () => void;
};

/** The messages of the registry in full, each until it is dismissed in this browser. */
export function MessagesOverlay({ messages, onDismiss, onClose }: MessagesOverlayProps) {
  return (
    <Overlay placement="right" width={480} title="Messages" onClose={onClose}>
      <div className={styles.messages} data-messages>
        <p className={styles.intro}>The registry shows these to everyone who opens it.</p>
        {messages.map((message) => (
          <article key={message.uuid} className={styles.message}>
            <div className={styles.head}>
              <h3>
                <SeverityBadge severity={message.severity} />
              </h3>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Dismiss ${isolate(messageTitle(message))}`}
                data-dismiss
                onClick={(event) => {
                  keepFocus(event, '[data-messages]', '[data-dismiss]:not(:focus)');
                  onDismiss(message.uuid);
                }}
              >
                Dismiss
              </Button>
            </div>
            <MessageContent message={message} />
          </article>
        ))}
        <p className={styles.intro}>
          A dismissed message stays in the{' '}
          <Link to="/messages" onClick={onClose}>
            list of messages
          </Link>
          .
        </p>
      </div>
    </Overlay>
  );
}
