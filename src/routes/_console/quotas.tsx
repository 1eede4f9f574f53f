import { createFileRoute } from '@tanstack/react-router';

import { openCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { registrySize } from '@/api/queries/registry-size';
import { usersDirectory } from '@/api/queries/users';
import { QuotasPage } from '@/features/quotas/quotas-page';
import { validateQuotasSearch } from '@/features/quotas/quotas-search';

export const Route = createFileRoute('/_console/quotas')({
  validateSearch: validateQuotasSearch,
  loader: async ({ context: { queryClient } }) => {
    queryClient.query(registrySize()).catch(() => undefined);
    const lists = [
      openCrawl(queryClient, usersDirectory),
      openCrawl(queryClient, organizationsDirectory),
    ];
    await Promise.all(lists);
  },
  staticData: { title: 'Quotas' },
  component: QuotasPage,
});
