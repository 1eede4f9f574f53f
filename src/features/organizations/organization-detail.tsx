import { Drawer } from '@mantine/core';
import { Outlet, useChildMatches, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Organization } from '@/api/queries/organizations';
import { noQuotas } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailLinks } from '@/components/detail/detail-links';
import styles from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { CopyButton } from '@/components/feedback/copy-button';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';

import { OrganizationSettingsFacts } from './organization-detail-settings';
import { OrganizationGone, OrganizationPending } from './organization-detail-states';
import { OrganizationTargetProvider, type OrganizationTarget } from './organization-target';
import { organizationActions, organizationLinks } from './organizations-actions';
import { useOrganizationDetail } from './use-organization-detail';
import { useOrganizationRights } from './use-organization-rights';

/** The drawer of one organization. A form or dialog opened from the list stands alone; one opened here stands over it. */
export function OrganizationDetail({ name }: { name: string }) {
  const navigate = useNavigate();
  const rights = useOrganizationRights();
  const { organization, gone, crawl } = useOrganizationDetail(name);
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const [opened, setOpened] = useState(!hasDialog || organization === undefined);
  if (!hasDialog && !opened) setOpened(true);
  const [notice, setNotice] = useState<string | null>(null);
  const entered = useEntered();
  useOverlayFocus();

  const toList = () => void navigate({ to: '/organizations', search: true });
  useEscape(entered && opened && !hasDialog, toList);
  const toDetail = (ignoreBlocker: boolean) =>
    void navigate({
      to: '/organizations/$name',
      params: { name },
      search: true,
      replace: true,
      ignoreBlocker,
    });

  const target: OrganizationTarget | null = organization
    ? {
        organization,
        close: () => {
          setNotice(null);
          if (opened) toDetail(false);
          else toList();
        },
        finish: (message) => {
          setNotice(message);
          toDetail(true);
        },
        ended: () => setOpened(false),
        leave: toList,
      }
    : null;

  return (
    <>
      <Drawer
        opened={entered && opened}
        onClose={toList}
        title={<Title name={name} organization={gone ? undefined : organization} />}
        size={480}
        closeOnEscape={false}
        classNames={{ content: styles.drawer, title: styles.title }}
      >
        {gone && <OrganizationGone name={name} onLeave={toList} />}
        {!gone && !organization && <OrganizationPending name={name} crawl={crawl} />}
        {!gone && organization && (
          <div className={styles.sections}>
            <Notice text={notice} />
            <OrganizationSettingsFacts organization={organization} />
            <NamespaceStorage namespace={organization} unavailable={noQuotas(rights.access)} />
            <DetailLinks links={organizationLinks(organization)} />
            <DetailActions
              actions={organizationActions(rights, organization).filter(
                ({ id }) => id !== 'details',
              )}
            />
          </div>
        )}
      </Drawer>
      {target && (
        <OrganizationTargetProvider value={target}>
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

/** What was just done. The text comes a moment after its place, or screen readers would not notice it. */
function Notice({ text }: { text: string | null }) {
  const entered = useEntered();
  return <output className={styles.notice}>{entered && text}</output>;
}
