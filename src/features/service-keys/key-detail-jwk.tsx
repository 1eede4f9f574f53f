import { Button, Group } from '@mantine/core';
import { useId } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';
import { writeJson } from '@/lib/json';

import styles from './key-detail.module.css';
import { KeyFingerprint } from './key-fingerprint';
import { keyFileName } from './key-words';

/** The fingerprint to compare with the other side, and the public key itself. */
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
        {/* Scrolls, so it must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
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
