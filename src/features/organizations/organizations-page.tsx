import { getRouteApi } from '@tanstack/react-router';
import { lazy, useCallback, useMemo } from 'react';

import { useCrawl } from '@/api/crawl';
import { crawlSource } from '@/api/list-source';
import { type Organization, organizationsDirectory } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';

import { organizationActions, organizationLinks } from './organizations-actions';
import { organizationsList } from './organizations-list';
import { useOrganizationRights } from './use-organization-rights';

const Dialog = lazy(async () => ({
  default: (await import('./organizations-bulk-dialog')).OrganizationsBulkDialog,
}));

const route = getRouteApi('/_console/organizations');

/** All organizations of the registry, with what is open for one of them. */
export function OrganizationsPage() {
  const rights = useOrganizationRights();
  const { access } = rights;
  const list = useList({
    search: route.useSearch(),
    description: useMemo(() => organizationsList(access), [access]),
    source: crawlSource(useCrawl(organizationsDirectory)),
  });
  const { administered } = rights;
  const rowActions = useCallback(
    (organization: Organization) =>
      organizationActions({ access, administered }, organization).toSpliced(
        1,
        0,
        ...organizationLinks(organization),
      ),
    [access, administered],
  );
  return (
    <ListScreen
      list={list}
      whyNotCreate={whyNot.createOrganization(access)}
      rowActions={rowActions}
      bulk={{
        account: access.username,
        Dialog,
        actions: [
          {
            id: 'delete',
            label: 'Delete organizations',
            danger: true,
            whyNot: () => whyNot.deleteOrganization(access),
          },
        ],
      }}
      linesNarrow={2}
    />
  );
}
