import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { approveServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import styles from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { useNow } from '@/components/feedback/use-now';
import { FormOverlay } from '@/components/form/form-overlay';
import { NOT_TOLD } from '@/lib/not-told';
import { isExpired } from '@/lib/service-key-state';

import { KeyApproval } from './key-approval';
import { KeyExpiry } from './key-expiry';
import { KeyMetadata } from './key-detail-metadata';
import keyStyles from './key-detail.module.css';
import { KeyFingerprint } from './key-fingerprint';
import { useKeyTarget } from './key-target';
import { NotesField } from './notes-field';

/** Where the key comes from, as its metadata tell. */
const HOST = [
  ['ip', 'IP address'],
  ['host', 'Host'],
  ['hostname', 'Host name'],
] as const;

/** Approves a key (C 1.20), beside what to compare first. */
export function ApproveKeyPage() {
  const { serviceKey, close, finish } = useKeyTarget();
  const { kid, name = '', service = NOT_TOLD, jwk, metadata } = serviceKey;
  const refusal = whyNot.approveServiceKey(useAccess(), serviceKey);
  const approval = useMutation(approveServiceKey);
  const [notes, setNotes] = useState('');
  const host = HOST.filter(([key]) => typeof metadata?.[key] === 'string');
  const shown = new Set<string>(host.map(([key]) => key));
  const rest = Object.fromEntries(
    Object.entries(metadata ?? {}).filter(([key]) => !shown.has(key)),
  );
  const expired = isExpired(serviceKey, useNow());

  const submit = () =>
    approval.mutate({ kid, notes }, { onSuccess: () => finish('The key was approved.') });

  return (
    <FormOverlay
      title={
        <>
          {/* The focus starts here: there is something to compare before there is something to write. */}
          <span tabIndex={-1} data-autofocus className={styles.subject}>
            Approve key for <Target>{service}</Target>
          </span>
        </>
      }
      intro={
        <>
          The registry will trust everything that the service signs with this key. First compare the
          fingerprint with the operator of the service.
        </>
      }
      submitLabel="Approve key"
      submitting={approval.isPending}
      dirty={notes !== ''}
      error={approval.error && describeError(approval.error)}
      blocked={refusal}
      request={curlFor('approveServiceKey', { path: { kid }, body: notes === '' ? {} : { notes } })}
      onSubmit={submit}
      onClose={close}
    >
      {expired ? (
        <p>The key has expired: it needs an approval and a new expiry.</p>
      ) : (
        <div>
          <KeyApproval serviceKey={serviceKey} />
        </div>
      )}
      <dl className={styles.facts}>
        {name.trim() !== '' && (
          <>
            <dt>Name</dt>
            <dd>
              <Target>{name}</Target>
            </dd>
          </>
        )}
        <dt>Key ID</dt>
        <dd className={keyStyles.line}>
          <code className={keyStyles.id}>{kid}</code>
          <CopyButton value={kid} label="Copy key ID" />
        </dd>
        <dt>Expires</dt>
        <dd>
          <KeyExpiry serviceKey={serviceKey} />
        </dd>
        {host.map(([key, label]) => (
          <Fragment key={key}>
            <dt>{label}</dt>
            <dd>
              <bdi className={keyStyles.id}>{String(metadata?.[key])}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
      <KeyFingerprint kid={kid} jwk={jwk} />
      <NotesField value={notes} onChange={setNotes} />
      {(!metadata || Object.keys(rest).length > 0) && <KeyMetadata metadata={metadata && rest} />}
    </FormOverlay>
  );
}
