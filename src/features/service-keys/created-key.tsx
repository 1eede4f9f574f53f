import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import type { NewServiceKey } from '@/api/queries/service-keys';
import { OddAnswer } from '@/components/dialog/odd-answer';
import { SecretDialog } from '@/components/dialog/secret-dialog';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';

import styles from './key-detail.module.css';
import { keyFileName } from './key-words';

type CreatedKeyProps = {
  created: NewServiceKey;
  title: ReactNode;
  /** Further ways out, before the button that closes. */
  actions?: ReactNode;
  onClose: () => void;
};

/** Shows the private part of a new key, which the registry does not keep (C 1.8). */
export function CreatedKey({ created, title, actions, onClose }: CreatedKeyProps) {
  const { kid, service, privateKey, publicKey, oddity } = created;
  const file = keyFileName(service, kid ?? 'unknown');
  return (
    <SecretDialog
      title={title}
      intro={
        <p>
          This is the private key for <Target>{service}</Target>, shown only once. The registry does
          not keep it.
        </p>
      }
      secrets={[{ label: 'Private key', value: privateKey, filename: `${file}.pem` }]}
      actions={actions}
      loss="The private key is shown only once. If you lose it, delete this key and create another one."
      onClose={onClose}
    >
      {oddity !== undefined && (
        <OddAnswer oddity={oddity}>
          The key was created and the private key above is complete.
        </OddAnswer>
      )}
      {kid === undefined ? (
        <p>Key ID: Unknown. Find the key in the list by its service and name.</p>
      ) : (
        <div>
          <p className={styles.meta}>Key ID</p>
          <div className={styles.line}>
            <code className={styles.id}>{kid}</code>
            <CopyButton value={kid} label="Copy key ID" />
          </div>
        </div>
      )}
      {publicKey !== undefined && (
        <details className={styles.jwk}>
          <summary>Public key</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
          <pre tabIndex={0} aria-label="Public key">
            {publicKey}
          </pre>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<DownloadIcon />}
              onClick={() =>
                downloadText(`${file}.public.pem`, 'text/plain;charset=utf-8', publicKey)
              }
            >
              Download public key
            </Button>
            <CopyButton value={publicKey} label="Copy public key" />
          </Group>
        </details>
      )}
    </SecretDialog>
  );
}
