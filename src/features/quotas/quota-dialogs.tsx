import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { describeError } from '@/api/errors';
import {
  deleteQuota,
  deleteQuotaCurl,
  deleteThreshold,
  deleteThresholdCurl,
  systemDefaultLimit,
  type Namespace,
  type QuotaFull,
  type QuotaLimit,
} from '@/api/queries/quotas';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';
import { formatLimit, formatShare, formatUsed, shareOf, type ByteCount } from '@/lib/bytes';
import { formatCount } from '@/lib/text';

import { hasReject } from './quota-rules';
import { ThresholdDialog } from './threshold-dialog';
import { thresholdName } from './threshold-name';

/** The dialog over the editor, and the quota for which it was opened. */
export type QuotaDialog = { quota: QuotaFull } & (
  | { kind: 'remove' }
  | { kind: 'threshold'; threshold: QuotaLimit | undefined }
  | { kind: 'remove-threshold'; threshold: QuotaLimit }
);

type QuotaDialogsProps = {
  dialog: QuotaDialog;
  namespace: Namespace;
  quota: QuotaFull;
  /** In bytes; undefined if unknown. */
  used: ByteCount | undefined;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** Shows the requested dialog. */
export function QuotaDialogs({ dialog, used, ...props }: QuotaDialogsProps) {
  if (dialog.kind === 'remove') return <RemoveQuotaDialog {...props} used={used} />;
  return dialog.kind === 'threshold' ? (
    <ThresholdDialog {...props} threshold={dialog.threshold} />
  ) : (
    <RemoveThresholdDialog {...props} threshold={dialog.threshold} />
  );
}

type RemoveProps = {
  namespace: Namespace;
  quota: QuotaFull;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** Returns what applies to a namespace without its own quota, as far as known. */
function without(
  name: string,
  quota: QuotaFull,
  systemDefault: ByteCount | null | undefined,
  used: ByteCount | undefined,
): string {
  if (!quota.default_config_exists || systemDefault === null) {
    return `${name} will have no limit, because the registry has no default.`;
  }
  if (systemDefault === undefined) return 'The system default will apply.';
  const share = used === undefined ? null : shareOf(used, systemDefault);
  const over =
    share !== null && share >= 1
      ? ` It already uses ${formatUsed(used ?? 0, systemDefault)} (${formatShare(share)}), so the registry will reject its pushes.`
      : '';
  return `The system default of ${formatLimit(systemDefault)} will apply.${over}`;
}

/** Removes the quota of a namespace with its thresholds (C 1.11). */
function RemoveQuotaDialog({
  namespace,
  quota,
  used,
  onDone,
  onClose,
}: RemoveProps & { used: ByteCount | undefined }) {
  const [removed] = useState(quota);
  const remove = useMutation(deleteQuota);
  const consequence = without(namespace.name, removed, systemDefaultLimit(useQueryClient()), used);
  const target = { namespace, quotaId: removed.id };
  const { length } = removed.limits ?? [];
  return (
    <ConfirmDialog
      title={
        <>
          Remove the quota of <Target>{namespace.name}</Target>?
        </>
      }
      consequence={
        <>
          <p>
            This removes the{' '}
            {removed.limit_bytes !== undefined && `${formatLimit(removed.limit_bytes)} `}limit
            {length > 0 && `, its ${formatCount(length, 'threshold')}`} and its quota notifications.{' '}
            {consequence}
          </p>
          <p>No stored data is deleted.</p>
        </>
      }
      confirmLabel="Remove quota"
      danger
      submitting={remove.isPending}
      error={remove.error && describeError(remove.error)}
      request={deleteQuotaCurl(target)}
      onConfirm={() => remove.mutate(target, { onSuccess: () => onDone('The quota was removed.') })}
      onClose={onClose}
    />
  );
}

/** Removes one threshold of a quota (C 10.14). */
function RemoveThresholdDialog({
  namespace,
  quota,
  threshold,
  onDone,
  onClose,
}: RemoveProps & { threshold: QuotaLimit }) {
  const [removed] = useState(threshold);
  const remove = useMutation(deleteThreshold);
  const target = { namespace, quotaId: quota.id, limitId: removed.id };
  const name = thresholdName(removed);
  const rejects = hasReject((quota.limits ?? []).filter(({ id }) => id !== removed.id));
  return (
    <ConfirmDialog
      title={
        <>
          Remove {name} from <Target>{namespace.name}</Target>?
        </>
      }
      consequence={
        <p>
          {removed.type === 'Reject' && !rejects
            ? 'Pushes over this limit will no longer be rejected.'
            : 'The registry will no longer warn at this point.'}
        </p>
      }
      confirmLabel="Remove threshold"
      danger
      submitting={remove.isPending}
      error={remove.error && describeError(remove.error)}
      request={deleteThresholdCurl(target)}
      onConfirm={() => remove.mutate(target, { onSuccess: () => onDone(`Removed ${name}.`) })}
      onClose={onClose}
    />
  );
}
