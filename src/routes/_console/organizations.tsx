import { createFileRoute } from '@tanstack/react-router';

import { openCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { OrganizationsPage } from '@/features/organizations/organizations-page';
import { validateOrganizationsSearch } from '@/features/organizations/organizations-search';

export const Route = createFileRoute('/_console/organizations')({
  validateSearch: validateOrganizationsSearch,
  loader: ({ context }) => openCrawl(context.queryClient, organizationsDirectory),
  staticData: { title: 'Organizations' },
  component: OrganizationsPage,
});
