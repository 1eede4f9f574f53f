import { createFileRoute } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { startNamespaces } from '@/api/queries/namespaces';
import { registrySize } from '@/api/queries/registry-size';
import { whyNot } from '@/api/rights/quotas';
import { NamespacesSummary } from '@/features/quotas/quotas-summary';
import { RegistrySizePage } from '@/features/registry-size/registry-size-page';

export const Route = createFileRoute('/_console/registry-size')({
  loader: async ({ context }) => {
    // Not awaited; a failure shows in its place.
    context.queryClient.query(registrySize()).catch(() => undefined);
    await startNamespaces(context.queryClient);
  },
  staticData: { title: 'Registry size' },
  component: RegistrySizeRoute,
});

function RegistrySizeRoute() {
  const uncounted = whyNot.readQuotas(useAccess());
  return <RegistrySizePage namespaces={uncounted === undefined && <NamespacesSummary />} />;
}
