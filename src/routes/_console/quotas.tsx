import { createFileRoute } from '@tanstack/react-router';

import { startCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { registrySize } from '@/api/queries/registry-size';
import { usersDirectory } from '@/api/queries/users';
import { QuotasPage } from '@/features/quotas/quotas-page';
import { validateQuotasSearch } from '@/features/quotas/quotas-search';

export const Route = createFileRoute('/_console/quotas')({
  validateSearch: validateQuotasSearch,
  loader: ({ context: { queryClient } }) => {
    startCrawl(queryClient, usersDirectory);
    startCrawl(queryClient, organizationsDirectory);
    queryClient.query(registrySize()).catch(() => undefined);
  },
  staticData: { title: 'Quotas' },
  component: QuotasPage,
});
