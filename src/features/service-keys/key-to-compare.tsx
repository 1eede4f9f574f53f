import type { ServiceKey } from '@/api/queries/service-keys';
import { jwkThumbprint } from '@/lib/jwk';

import styles from './key-marks.module.css';

/** What the registry notes of whoever announced a key (C 6). */
const ORIGIN = ['ip', 'hostname'];

/** What there is to compare before a key is approved, in little room: its fingerprint, and where it came from. */
export function KeyToCompare({ serviceKey: { jwk, metadata = {} } }: { serviceKey: ServiceKey }) {
  const thumbprint = jwk ? jwkThumbprint(jwk) : null;
  const origin = ORIGIN.flatMap((name) => {
    const value = metadata[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return (
    <span className={styles.compare}>
      {thumbprint === null ? 'No fingerprint' : <code>{thumbprint.base64url}</code>}
      {origin.length > 0 && <bdi>{origin.join(', ')}</bdi>}
    </span>
  );
}
