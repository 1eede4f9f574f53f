import { createFileRoute } from '@tanstack/react-router';

import { KeyDetailPage } from '@/features/service-keys/key-detail-page';

export const Route = createFileRoute('/_console/service-keys/$kid')({
  component: KeyDetailPage,
});
