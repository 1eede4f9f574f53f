import type { ReactNode } from 'react';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/quotas';

import { OverviewView } from './overview-view';
import { useQuotasPart } from './use-overview';

type OverviewPageProps = {
  /** The panel of another feature; the route combines the two. */
  registrySize: ReactNode;
};

/** Shows what needs a superuser now; each item links to the screen that shows exactly that. */
export function OverviewPage(props: OverviewPageProps) {
  const refusal = whyNot.readQuotas(useAccess());
  return refusal === undefined ? (
    <CountingOverview {...props} />
  ) : (
    <OverviewView {...props} quotas={{ off: refusal }} />
  );
}

/** Loads the lists of namespaces, for registries that count what those store. */
function CountingOverview(props: OverviewPageProps) {
  return <OverviewView {...props} quotas={useQuotasPart()} />;
}
