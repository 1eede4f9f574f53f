import type { ReactNode } from 'react';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/quotas';

import { OverviewView } from './overview-view';
import { useQuotasPart } from './use-overview';

type OverviewPageProps = {
  /** The panel of another feature; the route puts the two together. */
  registrySize: ReactNode;
};

/** What needs a superuser now; each item leads to the screen that shows exactly that. */
export function OverviewPage(props: OverviewPageProps) {
  const refusal = whyNot.readQuotas(useAccess());
  return refusal === undefined ? (
    <CountingOverview {...props} />
  ) : (
    <OverviewView {...props} quotas={{ off: refusal }} />
  );
}

/** Where the registry counts what namespaces store, their lists are read. */
function CountingOverview(props: OverviewPageProps) {
  return <OverviewView {...props} quotas={useQuotasPart()} />;
}
