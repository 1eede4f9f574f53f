import { createFileRoute } from '@tanstack/react-router';

import { registrySize } from '@/api/queries/registry-size';
import { RegistrySizePage } from '@/features/registry-size/registry-size-page';

export const Route = createFileRoute('/_console/registry-size')({
  loader: ({ context }) => {
    // Not awaited; a failure shows in its place.
    context.queryClient.query(registrySize()).catch(() => undefined);
  },
  staticData: { title: 'Registry size' },
  component: RegistrySizePage,
});
