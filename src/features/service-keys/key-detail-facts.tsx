import { Button, Group } from '@mantine/core';
import { useId } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { Note } from '@/components/feedback/note';
import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { DownloadIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';
import { downloadText } from '@/components/table/download';
import { formatDateTime } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';
import { writeJson } from '@/lib/json';
import { expiryOf, isRegistryKey, registryKeyUse } from '@/lib/service-key-state';

import styles from './key-detail.module.css';
import { KeyExpiry } from './key-expiry';
import { KeyFingerprint } from './key-fingerprint';
import { keyFileName, rotationText } from './key-words';

/** Shows what the key is, and its period of validity. */
export function KeyFacts({ serviceKey }: { serviceKey: ServiceKey }) {
  const { zone } = usePreferences();
  const use = registryKeyUse(serviceKey, useNow());
  const created = parseServerDate(serviceKey.created_date);
  const expiry = expiryOf(serviceKey);
  const rotation = rotationText(serviceKey);
  return (
    <section aria-label="Key" className={detail.section}>
      {isRegistryKey(serviceKey) && (
        <Note>
          {use === 'running'
            ? 'The registry created this key for itself and signs its tokens with it. Valid for two hours and renewed automatically, so a near expiry is normal.'
            : 'A registry process created this key for itself and has not renewed it, so the process has probably stopped. The registry lists the key until 7 days after its expiry.'}
        </Note>
      )}
      <dl className={detail.facts}>
        {/* The name of a key that has one is the title. */}
        {!serviceKey.name?.trim() && (
          <>
            <dt>Name</dt>
            <dd>
              {serviceKey.name === undefined ? (
                <NotTold />
              ) : (
                <span className={detail.faint}>Unnamed</span>
              )}
            </dd>
          </>
        )}
        <dt>Service</dt>
        <dd className={styles.words}>{serviceKey.service ?? <NotTold />}</dd>
        <dt>Key ID</dt>
        <dd className={styles.line}>
          <code className={styles.id}>{serviceKey.kid}</code>
          <CopyButton value={serviceKey.kid} label="Copy key ID" />
        </dd>
        <dt>Created</dt>
        <dd>
          {created ? (
            <>
              {formatDateTime(created, zone)}{' '}
              <span className={detail.faint}>
                (<TimeAgo date={created} />)
              </span>
            </>
          ) : (
            (serviceKey.created_date ?? <NotTold />)
          )}
        </dd>
        <dt>Expires</dt>
        <dd>
          {expiry !== null && <div>{formatDateTime(new Date(expiry), zone)}</div>}
          <KeyExpiry serviceKey={serviceKey} />
        </dd>
        <dt>Rotation</dt>
        <dd>
          {rotation === undefined ? (
            <NotTold />
          ) : (
            (rotation ?? <span className={detail.faint}>None</span>)
          )}
        </dd>
      </dl>
    </section>
  );
}

/** Shows the fingerprint to compare with the other side, and the public key itself. */
export function KeyPublicPart({ serviceKey: { kid, service, jwk } }: { serviceKey: ServiceKey }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Public key
      </h3>
      <KeyFingerprint kid={kid} jwk={jwk} />
      {jwk && <Jwk text={writeJson(jwk, 2)} file={`${keyFileName(service, kid)}.jwk.json`} />}
    </section>
  );
}

function Jwk({ text, file }: { text: string; file: string }) {
  return (
    <>
      <details className={styles.jwk}>
        <summary>Show as JWK</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre tabIndex={0} aria-label="Public key as JWK">
          {text}
        </pre>
      </details>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<DownloadIcon />}
          onClick={() => downloadText(file, 'application/json', `${text}\n`)}
        >
          Download JWK
        </Button>
        <CopyButton value={text} label="Copy JWK" />
      </Group>
    </>
  );
}
