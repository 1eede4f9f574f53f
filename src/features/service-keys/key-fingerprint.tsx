import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { jwkThumbprint } from '@/lib/jwk';

import styles from './key-detail.module.css';

/** Shows the SHA-256 thumbprint of RFC 7638, computed here from the key instead of trusted. */
export function KeyFingerprint({ kid, jwk }: Pick<ServiceKey, 'kid' | 'jwk'>) {
  if (!jwk) return <NotTold />;
  const thumbprint = jwkThumbprint(jwk);
  if (thumbprint === null) {
    return <p className={detail.faint}>No fingerprint: unknown key type.</p>;
  }
  const { base64url, hex } = thumbprint;
  return (
    <section aria-label="Fingerprint" className={styles.fingerprint}>
      <p className={detail.faint}>
        Fingerprint: SHA-256 thumbprint of the JWK (RFC 7638)
        {(kid === base64url || kid === hex) && '; the same as the key ID'}
      </p>
      <Thumbprint value={base64url} />
      <details>
        <summary>In hex</summary>
        <div className={styles.line}>
          <code className={styles.id}>{hex}</code>
          <CopyButton value={hex} label="Copy fingerprint in hex" />
        </div>
      </details>
    </section>
  );
}

/** A thumbprint in groups, as people compare it; copied whole. */
export function Thumbprint({ value }: { value: string }) {
  return (
    <span className={styles.line}>
      <code className={styles.groups}>
        {(value.match(/.{1,8}/g) ?? []).map((group, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a group of letters has no other name
          <span key={at}>{group}</span>
        ))}
      </code>
      <CopyButton value={value} label="Copy fingerprint" />
    </span>
  );
}
