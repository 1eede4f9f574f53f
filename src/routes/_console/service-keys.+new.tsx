import { createFileRoute } from '@tanstack/react-router';

import { CreateKeyPage } from '@/features/service-keys/create-key-page';

export const Route = createFileRoute('/_console/service-keys/+new')({
  component: CreateKeyPage,
});
