import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { createServiceKey, type NewServiceKey } from '@/api/queries/service-keys';
import { CLOSING } from '@/components/detail/closing';
import { OddAnswer } from '@/components/dialog/odd-answer';
import { SecretDialog } from '@/components/dialog/secret-dialog';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';
import { LinkButton } from '@/components/table/link-button';
import { keyLabel } from '@/lib/service-key-words';

import { CreateKeyForm } from './create-key-form';
import styles from './key-detail.module.css';
import { keyFileName } from './key-words';

/** Creates a key over the list, and shows the private part that is returned only once. */
export function CreateKeyPage() {
  const navigate = useNavigate();
  const creation = useMutation(createServiceKey);
  const leave = (ignoreBlocker: boolean) =>
    void navigate({ to: '/service-keys', search: true, ...CLOSING, ignoreBlocker });

  return creation.data ? (
    <CreatedKey created={creation.data} onClose={() => leave(true)} />
  ) : (
    <CreateKeyForm
      submitting={creation.isPending}
      error={creation.error}
      onSubmit={creation.mutateAsync}
      onClose={() => leave(false)}
    />
  );
}

/** The private part of a new key; the registry does not keep it (C 1.8). */
function CreatedKey({ created, onClose }: { created: NewServiceKey; onClose: () => void }) {
  const { kid, service, name, privateKey, publicKey, oddity } = created;
  const file = keyFileName(service, kid ?? 'unknown');
  return (
    <SecretDialog
      title={
        <>
          <Target>{keyLabel({ name, kid: kid ?? '' }) || `A key for ${service}`}</Target> was
          created
        </>
      }
      intro={
        <p>
          This is the private key for <Target>{service}</Target>, shown only once. The registry does
          not keep it.
        </p>
      }
      secrets={[{ label: 'Private key', value: privateKey, filename: `${file}.pem` }]}
      actions={
        kid !== undefined && (
          <LinkButton variant="default" to="/service-keys/$kid" params={{ kid }} search replace>
            Open key
          </LinkButton>
        )
      }
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
