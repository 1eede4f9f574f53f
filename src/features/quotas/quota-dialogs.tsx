import type { Namespace, QuotaFull, QuotaLimit } from '@/api/queries/quotas';

import type { ByteCount } from '@/lib/bytes';

import { RemoveQuotaDialog, RemoveThresholdDialog } from './remove-dialogs';
import { ThresholdDialog } from './threshold-dialog';

/** What lies above the editor, and the quota for which it was opened. */
export type QuotaDialog = { quota: QuotaFull } & (
  | { kind: 'remove' }
  | { kind: 'threshold'; threshold: QuotaLimit | undefined }
  | { kind: 'remove-threshold'; threshold: QuotaLimit }
);

type QuotaDialogsProps = {
  dialog: QuotaDialog;
  namespace: Namespace;
  quota: QuotaFull;
  /** In bytes; undefined where it is not known. */
  used: ByteCount | undefined;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** The dialog that was asked for. */
export function QuotaDialogs({ dialog, used, ...props }: QuotaDialogsProps) {
  if (dialog.kind === 'remove') return <RemoveQuotaDialog {...props} used={used} />;
  return dialog.kind === 'threshold' ? (
    <ThresholdDialog {...props} threshold={dialog.threshold} />
  ) : (
    <RemoveThresholdDialog {...props} threshold={dialog.threshold} />
  );
}
