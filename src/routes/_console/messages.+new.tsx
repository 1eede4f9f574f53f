import { createFileRoute } from '@tanstack/react-router';

import { CreateMessagePage } from '@/features/messages/create-message-page';

export const Route = createFileRoute('/_console/messages/+new')({
  component: CreateMessagePage,
});
