import { createFileRoute } from '@tanstack/react-router';

import { ReplacementPage } from '@/features/service-keys/replacement-page';

export const Route = createFileRoute('/_console/service-keys/$kid/replacement')({
  component: ReplacementPage,
});
