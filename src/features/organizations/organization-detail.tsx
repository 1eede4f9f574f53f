import { Drawer } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';

import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailNotice, useDetailDrawer } from '@/components/detail/use-detail-drawer';
import { DetailLinks } from '@/components/detail/detail-links';
import styles from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { OddNotice } from '@/components/detail/odd-notice';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';

import { OrganizationSettingsFacts } from './organization-detail-settings';
import { OrganizationGone, OrganizationPending } from './organization-detail-states';
import { OrganizationTargetProvider } from './organization-target';
import { organizationActions, organizationLinks } from './organizations-actions';
import { useOrganizationDetail } from './use-organization-detail';
import { useOrganizationRights } from './use-organization-rights';

/** The drawer of one organization. */
export function OrganizationDetail({ name }: { name: string }) {
  const navigate = useNavigate();
  const rights = useOrganizationRights();
  const { organization, gone, crawl } = useOrganizationDetail(name);
  const { opened, notice, ways } = useDetailDrawer({
    name: name,
    known: organization !== undefined,
    toList: (how) => void navigate({ to: '/organizations', search: true, ...how }),
    toDetail: (how) =>
      void navigate({ to: '/organizations/$name', params: { name }, search: true, ...how }),
  });

  return (
    <>
      <Drawer
        opened={opened}
        onClose={ways.leave}
        title={<Title name={name} organization={gone ? undefined : organization} />}
        size={480}
        closeOnEscape={false}
        classNames={{ content: styles.drawer, title: styles.title }}
      >
        {gone && <OrganizationGone name={name} onLeave={ways.leave} />}
        {!gone && !organization && <OrganizationPending name={name} crawl={crawl} />}
        {!gone && organization && (
          <div className={styles.sections}>
            <DetailNotice text={notice} />
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
          </div>
        )}
      </Drawer>
      {organization && (
        <OrganizationTargetProvider value={{ organization, ...ways }}>
          <Outlet />
        </OrganizationTargetProvider>
      )}
    </>
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
