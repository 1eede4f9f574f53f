import { useQuery } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { shownConfigDump } from '@/api/queries/configuration';
import { whyNot } from '@/api/rights/configuration';
import { useClosing } from '@/components/detail/closing';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { downloadText } from '@/components/table/download';

import { dumpFileName, readableDump } from './configuration-parts';

/** The second step before a file with readable secrets leaves the console. */
export function DownloadReadablePage() {
  const refusal = whyNot.readConfiguration(useAccess());
  const { data } = useQuery(shownConfigDump(refusal === undefined));
  const { close } = useClosing('/configuration');
  const blocked =
    refusal === undefined ? (data ? undefined : 'The configuration has not loaded.') : refusal;

  return (
    <ConfirmDialog
      title="Download with readable secrets?"
      consequence={
        <>
          <p>
            The file will contain every password and key that the registry does not mask, and its
            entire environment, in plain text.
          </p>
          <p>
            Values masked by the registry stay masked. For later comparison, the masked download is
            enough.
          </p>
        </>
      }
      confirmLabel="Download with secrets"
      submitting={false}
      error={null}
      blocked={blocked}
      request={curlFor('getConfigDump')}
      onConfirm={() => {
        if (data)
          downloadText(dumpFileName('-with-secrets'), 'application/json', readableDump(data));
        close();
      }}
      onClose={close}
    />
  );
}
