import { createFileRoute } from '@tanstack/react-router';

import { BuildsPage } from '@/features/builds/builds-page';

export const Route = createFileRoute('/_console/builds/')({
  staticData: { title: 'Builds' },
  component: BuildsPage,
});
