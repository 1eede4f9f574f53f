import { createFileRoute } from '@tanstack/react-router';

import { MessageDetailPage } from '@/features/messages/message-detail-page';

export const Route = createFileRoute('/_console/messages/$uuid')({
  component: MessageDetailPage,
});
