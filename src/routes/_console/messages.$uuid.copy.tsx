import { createFileRoute } from '@tanstack/react-router';

import { CopyMessagePage } from '@/features/messages/copy-message-page';

export const Route = createFileRoute('/_console/messages/$uuid/copy')({
  component: CopyMessagePage,
});
