import { createFileRoute } from '@tanstack/react-router';

import { NotFoundPage } from '@/shell/errors/not-found-page';

/** Every address without another route, so that the navigation remains visible. */
export const Route = createFileRoute('/_console/$')({
  component: NotFoundPage,
  staticData: { title: 'No such page' },
});
