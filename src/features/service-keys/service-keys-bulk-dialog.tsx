import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import {
  approveServiceKey,
  deleteServiceKey,
  type ServiceKey,
  serviceKeys,
  updateServiceKey,
} from '@/api/queries/service-keys';
import { useBulkChoice } from '@/components/bulk/bulk-choice';
import { BulkDialog } from '@/components/bulk/bulk-dialog';
import { useUnsent } from '@/components/dialog/discard-question';
import { Note } from '@/components/feedback/note';
import { useNow } from '@/components/feedback/use-now';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { jwkThumbprint } from '@/lib/jwk';
import { isExpired } from '@/lib/service-key-state';
import { formatCount } from '@/lib/text';

import { KeyApproval } from './key-approval';
import { KeyExpiry } from './key-expiry';
import { Thumbprint } from './key-fingerprint';
import { ExpiryField } from './expiry-field';
import styles from './key-marks.module.css';
import { expirationOf, type ExpiryChoice, expiryProblem } from './key-rules';
import { NotesField } from './notes-field';
import { bulkTarget, type KeysBulkAction, planKeysBulk } from './service-keys-bulk-plan';

const TITLES: Record<KeysBulkAction, (count: string) => string> = {
  approve: (count) => `Approve ${count}`,
  expiry: (count) => `Change expiry of ${count}`,
  delete: (count) => `Delete ${count}`,
};

const NOTHING: Record<KeysBulkAction, string> = {
  approve: 'No keys to approve',
  expiry: 'No keys to change',
  delete: 'No keys to delete',
};

const PAST: Record<KeysBulkAction, string> = {
  approve: 'approved',
  expiry: 'changed',
  delete: 'deleted',
};

/** What happens to one key, and to several. */
const CONSEQUENCES: Record<KeysBulkAction, { one: string; many: string }> = {
  approve: {
    one: 'The registry will trust everything the service signs with this key. Compare the fingerprint first.',
    many: 'The registry will trust everything their services sign with these keys. Compare the fingerprints first.',
  },
  expiry: {
    one: 'This key will expire at the time below.',
    many: 'These keys will expire at the time below.',
  },
  delete: {
    one: 'The registry stops trusting this key immediately: everything signed with it is rejected. This cannot be undone.',
    many: 'The registry stops trusting these keys immediately: everything signed with them is rejected. This cannot be undone.',
  },
};

/** What a later expiry also does to keys that have expired. */
const REVIVED = {
  one: ' It has expired and will be trusted again.',
  many: ' Those that have expired will be trusted again.',
};

/** Approves, extends or deletes many keys one by one, with a result for each. */
export function ServiceKeysBulkDialog({
  action,
  rows,
  hidden,
  onDone,
  onClose,
}: BulkDialogProps<ServiceKey, KeysBulkAction>) {
  const access = useAccess();
  const { data } = useQuery(serviceKeys.options);
  // The list changes under the dialog while it works; the chosen keys, and their state then, must not.
  const clock = useNow();
  const [{ all, now }] = useState({ all: data ?? rows, now: clock });
  const choice = useBulkChoice(rows, hidden, bulkTarget);
  const [notes, setNotes] = useState('');
  const [expiry, setExpiry] = useState<ExpiryChoice>({ never: false, at: null });
  const { mutateAsync: approve } = useMutation(approveServiceKey);
  const { mutateAsync: update } = useMutation(updateServiceKey);
  const { mutateAsync: remove } = useMutation(deleteServiceKey);
  const [started, setStarted] = useState(false);
  const chosenExpiry = expiry.never || expiry.at !== null;
  const unsent = !started && (notes !== '' || chosenExpiry);
  const { close, question } = useUnsent({ dirty: unsent, onClose });
  const plan = planKeysBulk(action, choice.rows, all, { access, now });
  const title = TITLES[action](formatCount(plan.keys.length, 'key'));
  const revived = plan.keys.filter((key) => key.approval && isExpired(key, now)).length;

  const run = async (kid: string) => {
    setStarted(true);
    if (action === 'approve') await approve({ kid, notes });
    else if (action === 'expiry') await update({ kid, body: { expiration: expirationOf(expiry) } });
    else await remove({ kid });
  };
  const options = {
    approve: <NotesField first value={notes} onChange={setNotes} />,
    expiry: <ExpiryField value={expiry} onChange={setExpiry} />,
    delete: undefined,
  };
  const problem = action === 'expiry' ? expiryProblem(expiry, clock) : null;

  return (
    <>
      <BulkDialog
        title={plan.keys.length === 0 ? NOTHING[action] : title}
        noun="key"
        past={PAST[action]}
        consequence={
          <>
            {action === 'delete' && plan.servicesWithoutLiveKey.length > 0 && (
              <Note status="danger">
                {plan.servicesWithoutLiveKey.join(', ')} would have no live key left. The registry
                would reject everything{' '}
                {plan.servicesWithoutLiveKey.length === 1
                  ? 'this service sends'
                  : 'these services send'}
                .
              </Note>
            )}
            {plan.keys.length > 0 && (
              <p>
                {CONSEQUENCES[action][plan.keys.length === 1 ? 'one' : 'many']}
                {action === 'expiry' &&
                  revived > 0 &&
                  REVIVED[plan.keys.length === 1 ? 'one' : 'many']}
              </p>
            )}
          </>
        }
        options={options[action]}
        blocked={problem ?? undefined}
        confirmLabel={title}
        danger={action === 'delete'}
        typeToConfirm={
          action === 'delete' ? `delete ${formatCount(plan.keys.length, 'key')}` : undefined
        }
        tasks={plan.keys.map((key) => ({
          ...bulkTarget(key),
          detail:
            action === 'approve' ? (
              <KeyToCompare serviceKey={key} />
            ) : action === 'expiry' ? (
              <span className={styles.compare}>
                <KeyExpiry serviceKey={key} whole />
              </span>
            ) : null,
          run: () => run(key.kid),
        }))}
        skips={plan.skips}
        choice={choice}
        describeError={describeError}
        onDone={onDone}
        resultsName={`quay-service-keys-${action}`}
        onClose={close}
      />
      {question}
    </>
  );
}

/** What the registry records about whoever announced a key (C 6). */
const ORIGIN = ['ip', 'hostname'];

/** Shows what to compare before approving a key: its fingerprint, where it came from, and the time left. */
function KeyToCompare({ serviceKey }: { serviceKey: ServiceKey }) {
  const { jwk, metadata = {} } = serviceKey;
  const thumbprint = jwk ? jwkThumbprint(jwk) : null;
  const origin = ORIGIN.flatMap((name) => {
    const value = metadata[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return (
    <span className={styles.compare}>
      {thumbprint === null ? 'No fingerprint' : <Thumbprint value={thumbprint.base64url} />}
      <span className={styles.origin}>
        <KeyApproval serviceKey={serviceKey} />
        {origin.length > 0 && <code>{origin.join(', ')}</code>}
      </span>
    </span>
  );
}
