import { createFileRoute } from '@tanstack/react-router';

import { DeleteMessagePage } from '@/features/messages/delete-message-page';

export const Route = createFileRoute('/_console/messages/$uuid/delete')({
  component: DeleteMessagePage,
});
