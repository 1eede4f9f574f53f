import { useQuery } from '@tanstack/react-query';

import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { jwkThumbprint } from '@/lib/jwk';

import styles from './key-detail.module.css';

/** The thumbprint of a key; null where there is none to be had. */
export const useThumbprint = (jwk: ServiceKey['jwk']) =>
  useQuery({
    queryKey: ['jwk-thumbprint', jwk ?? null],
    queryFn: () => (jwk ? jwkThumbprint(jwk) : null),
    staleTime: Infinity,
  }).data;

/** The SHA-256 thumbprint of RFC 7638, computed here from the key rather than believed. */
export function KeyFingerprint({ kid, jwk }: Pick<ServiceKey, 'kid' | 'jwk'>) {
  const data = useThumbprint(jwk);
  if (!jwk) return <NotTold />;
  if (data === null) {
    return (
      <p className={detail.faint}>
        {isSecureContext
          ? 'No fingerprint: the key is of a kind that the console does not know.'
          : 'No fingerprint: over plain HTTP the browser offers no cryptography. Open the console over HTTPS.'}
      </p>
    );
  }
  const isKid = data !== undefined && (kid === data.base64url || kid === data.hex);
  return (
    <dl className={styles.facts}>
      <dt>Fingerprint</dt>
      <dd className={styles.line}>
        <code className={styles.id}>{data?.base64url}</code>
        {data && <CopyButton value={data.base64url} label="Copy fingerprint" />}
      </dd>
      <dt>In hex</dt>
      <dd className={styles.line}>
        <code className={styles.id}>{data?.hex}</code>
        {data && <CopyButton value={data.hex} label="Copy fingerprint in hex" />}
      </dd>
      <dt>
        <span className="visually-hidden">Kind of fingerprint</span>
      </dt>
      <dd className={detail.faint}>
        SHA-256 thumbprint of the JWK (RFC 7638){isKid && '; the same as the key ID'}
      </dd>
    </dl>
  );
}
