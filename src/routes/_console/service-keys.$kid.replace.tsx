import { createFileRoute } from '@tanstack/react-router';

import { ReplaceKeyPage } from '@/features/service-keys/replace-key-page';

export const Route = createFileRoute('/_console/service-keys/$kid/replace')({
  component: ReplaceKeyPage,
});
