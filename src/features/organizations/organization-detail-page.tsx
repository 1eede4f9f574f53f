import { getRouteApi, useNavigate } from '@tanstack/react-router';

import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailLinks } from '@/components/detail/detail-links';
import styles from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';

import { OrganizationSettingsFacts } from './organization-detail-settings';
import { OrganizationGone, OrganizationPending } from './organization-detail-states';
import { OrganizationTargetProvider } from './organization-target';
import { organizationActions, organizationLinks } from './organizations-actions';
import { useOrganizationDetail } from './use-organization-detail';
import { useOrganizationRights } from './use-organization-rights';

const route = getRouteApi('/_console/organizations/$name');

/** One organization beside or over the list, and what can be done with it in routes below. */
export function OrganizationDetailPage() {
  const { name } = route.useParams();
  // Another organization is another detail: nothing of the one before stays.
  return <OrganizationDetail key={name} name={name} />;
}

function OrganizationDetail({ name }: { name: string }) {
  const navigate = useNavigate();
  const rights = useOrganizationRights();
  const { organization, gone, crawl } = useOrganizationDetail(name);
  return (
    <RowDetail
      name={name}
      title={<Title name={name} organization={gone ? undefined : organization} />}
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
            <OrganizationSettingsFacts organization={organization} />
            <NamespaceStorage
              namespace={organization}
              unavailable={whyNot.readQuotas(rights.access)}
            />
            <DetailLinks links={organizationLinks(organization)} />
            <DetailActions
              actions={organizationActions(rights, organization).filter(
                ({ id }) => id !== 'details',
              )}
            />
          </>
        ) : (
          <OrganizationPending name={name} crawl={crawl} />
        )
      }
    </RowDetail>
  );
}

type TitleProps = { name: string; organization: Organization | undefined };

/** The name over everything else that is known; it is in the address, so it is there before the organization is. */
function Title({ name, organization }: TitleProps) {
  return (
    <span className={styles.name}>
      <NamespaceAvatar avatar={organization?.avatar} name={name} />
      {/* The focus begins here: there is something to read before there is something to do. */}
      <span className={styles.subject} tabIndex={-1} data-autofocus>
        <span className="visually-hidden">Organization </span>
        <Target>{name}</Target>
      </span>
      {organization && <CopyButton value={name} label="Copy organization name" />}
    </span>
  );
}
