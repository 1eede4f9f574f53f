import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { StatusBadge } from '@/components/feedback/status-badge';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime } from '@/lib/dates';
import { REPLACED_BY, REPLACES, type Replacement } from '@/lib/service-key-replacement';
import { expiryOf } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';
import { shortId } from '@/lib/text';

import styles from './key-detail.module.css';

type KeyReplacementProps = {
  serviceKey: ServiceKey;
  /** The replacement that the key is part of. */
  replacement: Replacement<ServiceKey>;
};

/** Shows which key replaces this one or is replaced by it, and how far that is. */
export function KeyReplacement({ serviceKey: { kid }, replacement }: KeyReplacementProps) {
  const id = useId();
  const { next, old, oldKid } = replacement;
  const isOld = kid === oldKid;
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Replacement
      </h3>
      <ReplacementState replacement={replacement} />
      <p className={styles.words}>
        {isOld ? 'Replaced by ' : 'Replaces '}
        <OtherKey known={isOld ? next : old} kid={isOld ? next.kid : oldKid} />
      </p>
      <p className={detail.faint}>
        Recorded in the metadata of the new key as <code>{REPLACES}</code>
        {replacement.state === 'ending' && (
          <>
            , and of the old key as <code>{REPLACED_BY}</code>
          </>
        )}
        .
      </p>
    </section>
  );
}

/** Names a key, with the beginning of its ID: old and new usually have the same name. */
function OtherKey({ known, kid }: { known: ServiceKey | undefined; kid: string }): ReactNode {
  const label = known && keyLabel(known);
  const name = label === undefined || label === shortId(kid) ? '' : `${label} `;
  return known ? (
    <Link to="/service-keys/$kid" params={{ kid }} search>
      {name === '' ? (
        <code>{shortId(kid)}</code>
      ) : (
        <>
          <bdi>{name}</bdi>(<code>{shortId(kid)}</code>)
        </>
      )}
    </Link>
  ) : (
    <code>{shortId(kid)}</code>
  );
}

/** Names a key in a title or sentence: by its ID if it has no name. */
export function KeyTarget({ serviceKey }: Pick<KeyReplacementProps, 'serviceKey'>) {
  const label = keyLabel(serviceKey);
  return label === shortId(serviceKey.kid) ? <code>{label}</code> : <Target>{label}</Target>;
}

/** Names a key in a title or sentence about a replacement, whose two keys usually have the same name. */
export function TargetWithId({ serviceKey }: Pick<KeyReplacementProps, 'serviceKey'>) {
  const [label, id] = [keyLabel(serviceKey), shortId(serviceKey.kid)];
  return (
    <>
      <KeyTarget serviceKey={serviceKey} />
      {label !== id && (
        <>
          {' '}
          (<code>{id}</code>)
        </>
      )}
    </>
  );
}

/** Says how far a replacement is, and what is left to do. */
export function ReplacementState({ replacement }: { replacement: Replacement<ServiceKey> }) {
  const { zone } = usePreferences();
  const { state, old } = replacement;
  const expiry = old && expiryOf(old);
  const date = typeof expiry === 'number' ? formatDateTime(new Date(expiry), zone) : '';
  if (state === 'open') {
    return (
      <>
        <div>
          <StatusBadge status="attention" label="Not finished" />
        </div>
        <p>
          The registry trusts both keys. Let the old one expire or delete it once the service signs
          with the new one.
        </p>
      </>
    );
  }
  return (
    <>
      <div>
        <StatusBadge status="ok" label="Finished" />
      </div>
      <p>
        {state === 'ending'
          ? `The old key expires on ${date}. Until then, the registry trusts both.`
          : old
            ? `The old key expired on ${date}.`
            : 'The registry no longer has the old key.'}
      </p>
    </>
  );
}
