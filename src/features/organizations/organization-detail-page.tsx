import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { type CrawlControls, useCrawl } from '@/api/crawl';
import { describeError } from '@/api/errors';
import { type Organization, organizationsDirectory } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import {
  DetailGone,
  DetailLoading,
  DetailTitle,
  useLastKnown,
} from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
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
  // Another organization is another detail: no state carries over.
  return <OrganizationDetail key={name} name={name} />;
}

function OrganizationDetail({ name }: { name: string }) {
  const navigate = useNavigate();
  const rights = useOrganizationRights();
  const { organization, gone, crawl } = useOrganizationDetail(name);
  return (
    <RowDetail
      name={name}
      title={
        <DetailTitle
          kind="Organization"
          name={name}
          avatar={<NamespaceAvatar avatar={gone ? undefined : organization?.avatar} name={name} />}
          copyLabel={organization && !gone ? 'Copy organization name' : undefined}
        />
      }
      known={organization !== undefined}
      toList={(how) => void navigate({ to: '/organizations', search: true, ...how })}
      toDetail={(how) =>
        void navigate({ to: '/organizations/$name', params: { name }, search: true, ...how })
      }
      renderOver={(ways, outlet) =>
        organization && (
          <OrganizationTargetProvider value={{ organization, ...ways }}>
            {outlet}
          </OrganizationTargetProvider>
        )
      }
    >
      {({ leave }) =>
        gone ? (
          <OrganizationGone name={name} onLeave={leave} />
        ) : organization ? (
          <>
            <OddNotice of={organization} />
            <OrganizationFacts organization={organization} />
            <NamespaceStorage
              namespace={organization}
              unavailable={whyNot.readQuotas(rights.access)}
            />
            <LogLinks namespace={name} />
            <OrganizationSettings name={name} />
            <DetailActions actions={organizationActions(rights, organization)} />
          </>
        ) : (
          <OrganizationPending name={name} crawl={crawl} />
        )
      }
    </RowDetail>
  );
}

/** Shown in place of an organization that is not in the complete list. */
function OrganizationGone({ name, onLeave }: { name: string; onLeave: () => void }) {
  const robot = robotName(name);
  return (
    <DetailGone title="No such organization" back="Back to organizations" onLeave={onLeave}>
      {robot === undefined ? (
        <>
          The registry has no organization <Target>{name}</Target>. It may have been deleted or
          renamed, be the name of a user, or the address is wrong.
        </>
      ) : (
        <RobotAccount name={robot} />
      )}
    </DetailGone>
  );
}

type OrganizationPendingProps = { name: string; crawl: CrawlControls<Organization> };

/** Shown in place of an organization that the loading list has not reached. */
function OrganizationPending({ name, crawl }: OrganizationPendingProps) {
  if (crawl.error && !crawl.reading) {
    return <ErrorNotice error={describeError(crawl.error)} onRetry={crawl.resume} />;
  }
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

type OrganizationDetailState = {
  /** The organization as last known; stays while a dialog reports its deletion. */
  organization: Organization | undefined;
  /** The list is complete and does not contain it. */
  gone: boolean;
  /** The loading of the list, which has not reached it yet. */
  crawl: CrawlControls<Organization>;
};

/** Finds an organization in the list: the registry cannot return a single one (C 1.7). */
function useOrganizationDetail(name: string): OrganizationDetailState {
  const crawl = useCrawl(organizationsDirectory);
  const { rows, complete } = crawl;
  const found = useMemo(() => rows.find((row) => row.name === name), [rows, name]);
  const organization = useLastKnown(found);

  return { organization, gone: complete && found === undefined, crawl };
}
