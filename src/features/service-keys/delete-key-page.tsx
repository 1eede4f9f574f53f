import { useMutation } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { deleteServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';
import { Note } from '@/components/feedback/note';
import { useNow } from '@/components/feedback/use-now';
import { LinkButton } from '@/components/table/link-button';
import { NOT_TOLD } from '@/lib/not-told';
import { isLive, isRegistryKey, registryKeyUse } from '@/lib/service-key-state';
import { formatCount, shortId } from '@/lib/text';

import { KeyTarget, TargetWithId } from './key-detail-replacement';
import { useKeyTarget } from './key-target';
import { kidStart, typedName } from './key-words';

/** What a registry process's own key means, as far as the console can tell. */
const OWN_KEY: Record<ReturnType<typeof registryKeyUse>, string> = {
  running: 'The running registry signs its tokens with this key.',
  uncertain:
    'A registry process created this key for itself. It expired less than two hours ago and may still be renewed, so it may be in use.',
  ended:
    'A registry process created this key for itself and has not renewed it for more than two hours, so the process has most likely stopped. The console cannot confirm this.',
};

/** Deletes a key, immediately and permanently (C 1.21). */
export function DeleteKeyPage() {
  const { serviceKey, others, replacement, close, gone } = useKeyTarget();
  const { kid, service = NOT_TOLD } = serviceKey;
  const refusal = whyNot.deleteServiceKey(useAccess());
  const deletion = useMutation(deleteServiceKey);
  const now = useNow();
  const isOwn = isRegistryKey(serviceKey);
  const use = registryKeyUse(serviceKey, now);
  const live = isLive(serviceKey, now);
  const isOld = replacement?.oldKid === kid;
  /** Two live keys, of which the right one is to be deleted. */
  const pair = replacement?.state === 'ended' ? undefined : replacement;
  // Both keys usually have the same name.
  const typed = pair ? kidStart(kid) : typedName(serviceKey);

  return (
    <ConfirmDialog
      title={
        <>
          Delete {pair && (isOld ? 'old key ' : 'new key ')}
          {pair ? <TargetWithId serviceKey={serviceKey} /> : <KeyTarget serviceKey={serviceKey} />}?
        </>
      }
      danger
      typeToConfirm={typed}
      typesId={typed === kidStart(kid)}
      consequence={
        <>
          {isOwn && (
            <Note status="danger">
              {OWN_KEY[use]} Without it, signing fails, and nobody can pull or push through that
              process until it restarts.
            </Note>
          )}
          {live && others.length === 0 && (
            <Note status="danger">
              This is the last live key of {service}. Without it, the registry rejects everything
              the service sends.
            </Note>
          )}
          <p>
            The registry stops trusting the key immediately: everything that{' '}
            <Target>{service}</Target> signs with it is rejected. This cannot be undone.
          </p>
          {replacement?.state === 'open' && (
            <p>
              {isOld ? (
                <>
                  The new key (<code>{shortId(replacement.next.kid)}</code>) replaces it. Make sure
                  that <Target>{service}</Target> signs with the new key. Deleting the old key
                  finishes the replacement.
                </>
              ) : (
                <>
                  It was created to replace the old key (<code>{shortId(replacement.oldKid)}</code>
                  ), which stays in use. Deleting the new key gives up the replacement.
                </>
              )}
            </p>
          )}
          {others.length > 0 && (
            <p>
              {pair &&
              others.length === 1 &&
              others[0]?.kid === (isOld ? pair.next.kid : pair.oldKid) ? (
                <>
                  The {isOld ? 'new' : 'old'} key will then be the only live key of{' '}
                  <Target>{service}</Target>.
                </>
              ) : (
                `${formatCount(others.length, 'other live key')} of this service ${others.length === 1 ? 'stays' : 'stay'}.`
              )}
            </p>
          )}
        </>
      }
      confirmLabel="Delete key"
      softer={
        live &&
        !isOwn &&
        refusal === undefined && (
          <>
            <p>A near expiry gives the service time to switch keys.</p>
            <LinkButton
              variant="default"
              size="xs"
              to="/service-keys/$kid/expiry"
              params={{ kid }}
              search
              replace
            >
              Let it expire instead
            </LinkButton>
          </>
        )
      }
      submitting={deletion.isPending}
      error={deletion.error && describeError(deletion.error)}
      blocked={refusal}
      request={curlFor('deleteServiceKey', { path: { kid } })}
      onConfirm={() =>
        deletion.mutate(
          { kid },
          {
            onSuccess: () =>
              gone(
                isOld && replacement.state === 'open'
                  ? 'The old key was deleted: the registry no longer trusts anything signed with it. The replacement is finished.'
                  : 'Deleted. The registry no longer trusts anything signed with this key.',
              ),
          },
        )
      }
      onClose={close}
    />
  );
}
