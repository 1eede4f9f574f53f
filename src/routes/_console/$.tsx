import { createFileRoute } from '@tanstack/react-router';

import { NotFoundPage } from '@/shell/errors/not-found-page';

/** Every address that no other route knows, so that the navigation stays at hand. */
export const Route = createFileRoute('/_console/$')({
  component: NotFoundPage,
  staticData: { title: 'No such page' },
});
