import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { type CrawlControls, useCrawl } from '@/api/crawl';
import { describeError } from '@/api/errors';
import { type Organization, organizationsDirectory } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import { DetailLoading, useLastKnown } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { RowDetail, type RowState } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { LogLinks } from '@/components/namespace/log-links';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';
import { RobotAccount, robotName } from '@/components/namespace/robot-account';
import { formatCount } from '@/lib/text';

import { OrganizationFacts, OrganizationSettings } from './organization-detail-settings';
import { OrganizationTargetProvider } from './organization-target';
import { organizationActions } from './organizations-actions';
import { useOrganizationRights } from './use-organization-rights';

const route = getRouteApi('/_console/organizations/$name');

/** Shows one organization beside or over the list, and its actions in child routes. */
export function OrganizationDetailPage() {
  const { name } = route.useParams();
  const rights = useOrganizationRights();
  const crawl = useCrawl(organizationsDirectory);
  const state = useOrganizationState(name, crawl);
  return (
    <RowDetail
      kind="Organization"
      name={name}
      state={state}
      avatar={<NamespaceAvatar avatar={state.row?.avatar} name={name} />}
      copyLabel="Copy organization name"
      missing={<OrganizationMissing name={name} />}
      pending={<OrganizationPending name={name} crawl={crawl} />}
      actions={(organization) => organizationActions(rights, organization)}
      renderOver={(organization, ways, outlet) => (
        <OrganizationTargetProvider value={{ organization, ...ways }}>
          {outlet}
        </OrganizationTargetProvider>
      )}
    >
      {(organization) => (
        <>
          <OrganizationFacts organization={organization} />
          <NamespaceStorage
            namespace={organization}
            unavailable={whyNot.readQuotas(rights.access)}
          />
          <LogLinks namespace={name} />
          <OrganizationSettings name={name} />
        </>
      )}
    </RowDetail>
  );
}

/** Finds an organization in the list: the registry cannot return a single one (C 1.7). */
function useOrganizationState(
  name: string,
  { rows, complete, error, reading, resume }: CrawlControls<Organization>,
): RowState<Organization> {
  const found = useMemo(() => rows.find((row) => row.name === name), [rows, name]);
  const row = useLastKnown(found);
  return {
    row,
    gone: complete && found === undefined,
    error: error && !reading && !row ? describeError(error) : null,
    retry: resume,
  };
}

/** Says what an organization may be that is not in the complete list. */
function OrganizationMissing({ name }: { name: string }) {
  const robot = robotName(name);
  return robot === undefined ? (
    <>
      The registry has no organization <Target>{name}</Target>. It may have been deleted or renamed,
      it may be a user, or the address may be wrong.
    </>
  ) : (
    <RobotAccount name={robot} />
  );
}

type OrganizationPendingProps = { name: string; crawl: CrawlControls<Organization> };

/** Shown in place of an organization that the loading list has not reached. */
function OrganizationPending({ name, crawl }: OrganizationPendingProps) {
  const loaded = crawl.rows.length;
  if (loaded === 0) return <DetailLoading label="Loading organizations" heights={[112, 92, 200]} />;
  return (
    <div className={detail.sections} aria-busy={!crawl.paused}>
      <EmptyState
        title={crawl.paused ? 'Not found yet' : 'Loading the list'}
        action={crawl.paused && <Button onClick={crawl.resume}>Resume</Button>}
      >
        <Target>{name}</Target> is not among the {formatCount(loaded, 'organization')} loaded. The
        registry cannot look up a single organization, so the console searches the list
        {crawl.paused ? '. Loading is paused.' : ' as it loads.'}
      </EmptyState>
    </div>
  );
}
