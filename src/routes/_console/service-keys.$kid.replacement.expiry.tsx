import { createFileRoute } from '@tanstack/react-router';

import { KeyExpiryPage } from '@/features/service-keys/key-expiry-page';

export const Route = createFileRoute('/_console/service-keys/$kid/replacement/expiry')({
  component: KeyExpiryPage,
});
