import { createFileRoute } from '@tanstack/react-router';

import { OverviewPage } from '@/features/overview/overview-page';
import { startOverview } from '@/features/overview/start-overview';
import { RegistrySizePanel } from '@/features/registry-size/registry-size-panel';

export const Route = createFileRoute('/_console/')({
  loader: ({ context }) => startOverview(context.queryClient),
  staticData: { title: 'Overview' },
  component: () => <OverviewPage registrySize={<RegistrySizePanel aside />} />,
});
