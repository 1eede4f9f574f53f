import { createFileRoute } from '@tanstack/react-router';

import { openCrawl } from '@/api/crawl';
import { usersDirectory } from '@/api/queries/users';
import { UsersPage } from '@/features/users/users-page';
import { validateUsersSearch } from '@/features/users/users-search';

export const Route = createFileRoute('/_console/users')({
  validateSearch: validateUsersSearch,
  loader: ({ context }) => openCrawl(context.queryClient, usersDirectory),
  staticData: { title: 'Users' },
  component: UsersPage,
});
