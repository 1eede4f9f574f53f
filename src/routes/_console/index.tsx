import { createFileRoute } from '@tanstack/react-router';

import { OverviewPage } from '@/features/overview/overview-page';
import { startOverview } from '@/features/overview/start-overview';
import { RegistrySizeLine } from '@/features/registry-size/registry-size-line';

export const Route = createFileRoute('/_console/')({
  loader: ({ context }) => startOverview(context.queryClient),
  staticData: { title: 'Overview' },
  component: () => <OverviewPage registrySize={<RegistrySizeLine />} />,
});
