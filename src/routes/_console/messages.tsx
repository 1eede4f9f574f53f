import { createFileRoute } from '@tanstack/react-router';

import { startMessages } from '@/api/queries/messages';
import { MessagesPage } from '@/features/messages/messages-page';
import { validateMessagesSearch } from '@/features/messages/messages-search';

export const Route = createFileRoute('/_console/messages')({
  validateSearch: validateMessagesSearch,
  loader: ({ context }) => startMessages(context.queryClient),
  staticData: { title: 'Messages' },
  component: MessagesPage,
});
