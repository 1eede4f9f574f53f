import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, useCallback, useMemo } from 'react';

import { type Access, useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { combinedSource } from '@/api/crawl-progress';
import { organizationsDirectory } from '@/api/queries/organizations';
import { usersDirectory } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import { Segments } from '@/components/form/segments';
import { OrganizationIcon, QuotaIcon, UserIcon } from '@/components/icons';
import { useChangeSearch, useList } from '@/components/list/list';
import { ListPage } from '@/components/list/list-page';
import { ListScreen } from '@/components/list/list-screen';
import { PartBoundary } from '@/components/parts/part-boundary';
import type { RowAction } from '@/components/table/types';
import { useNarrow } from '@/components/table/use-narrow';
import { type NamespaceRow, namespaceRows } from '@/lib/namespaces';
import { parseQuotaSize } from '@/lib/quota-size';
import { formatCount } from '@/lib/text';

import { quotasList } from './quotas-list';
import { QuotasOff } from './quotas-off';
import type { QuotasSearch } from './quotas-search';
import { SummaryLoading } from './summary-loading';
import styles from './summary-place.module.css';

// Requested together with the list, whose rows would otherwise delay it.
const summaryPart = import('./quotas-summary');
// Reported where the summary is drawn, if it is.
summaryPart.catch(() => undefined);
const QuotasSummary = lazy(async () => ({ default: (await summaryPart).QuotasSummary }));

const Planner = lazy(async () => ({
  default: (await import('./planner/quota-planner')).QuotaPlanner,
}));

const route = getRouteApi('/_console/quotas');

/** The ways to show the summary. */
const SUMMARIES = ['chart', 'table', 'hidden'] as const;

/** Shows the usage and limits of all users and organizations, with the open quota over them. */
export function QuotasPage() {
  const access = useAccess();
  if (whyNot.readQuotas(access) === undefined) return <QuotasListPage />;
  return (
    <>
      <ListPage title="Quotas" count={undefined} filters={null} status={null}>
        <QuotasOff features={access.features} />
      </ListPage>
      <Outlet />
    </>
  );
}

function QuotasListPage() {
  const access = useAccess();
  const search = route.useSearch();
  const change = useChangeSearch<QuotasSearch>();
  const narrow = useNarrow();
  const users = useCrawl(usersDirectory);
  const organizations = useCrawl(organizationsDirectory);
  const rows = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  const source = combinedSource([users, organizations], rows);
  const list = useList({ description: quotasList, source, search });
  const summary =
    SUMMARIES.find((known) => known === search.summary) ?? (narrow ? 'hidden' : 'chart');
  const commands = useMemo(
    () => [
      {
        id: 'quotas.summary',
        label: summary === 'chart' ? 'Show summary as table' : 'Show summary as chart',
        shortcut: 'v',
        keywords: 'picture numbers totals',
        run: () => change({ summary: summary === 'chart' ? 'table' : 'chart' }),
      },
    ],
    [change, summary],
  );
  return (
    <ListScreen
      list={list}
      action={
        <div className={styles.choice}>
          <span aria-hidden>Summary</span>
          <Segments
            label="Summary"
            options={CHOICES}
            value={summary}
            onChange={(choice) => change({ summary: choice })}
          />
        </div>
      }
      above={
        summary !== 'hidden' && (
          <SummaryPlace as={summary}>
            <PartBoundary
              missing="The summary could not be loaded."
              pending={<SummaryLoading as={summary} />}
            >
              <QuotasSummary
                rows={rows}
                complete={source.complete}
                failed={source.error !== null}
                as={summary}
              />
            </PartBoundary>
          </SummaryPlace>
        )
      }
      rowActions={useCallback((row: NamespaceRow) => quotaActions(access, row), [access])}
      bulk={{
        account: access.username,
        Dialog: Planner,
        // Who may not run a plan can still make one.
        actions: [{ id: 'plan', label: 'Plan quotas…', whyNot: () => undefined }],
        listed: LIMITS,
      }}
      commands={commands}
      linesNarrow={2}
    />
  );
}

/** A list from outside that gives namespaces limits opens the planner. */
const LIMITS = {
  action: 'plan',
  column: {
    header: /^(limit|quota|size|limit_bytes|configured_quota|(quota )?limit in bytes)$/i,
    fits: (text: string) => parseQuotaSize(text).bytes !== undefined,
  },
  form: 'name,limit',
  label: (rows: number) => `Plan ${formatCount(rows, 'quota')}`,
} as const;

/** Returns the actions on one namespace. */
function quotaActions(access: Access, row: NamespaceRow): readonly RowAction[] {
  const { kind, name } = row;
  const label = row.quota?.source === 'own' ? 'Change quota' : 'Set quota';
  const quota = { id: 'quota', label, icon: <QuotaIcon />, refusal: whyNot.changeQuota(access) };
  return kind === 'user'
    ? [
        {
          ...quota,
          link: { to: '/quotas/users/$username', params: { username: name }, search: true },
        },
        {
          id: 'user',
          label: 'Open user',
          icon: <UserIcon />,
          link: { to: '/users/$username', params: { username: name } },
        },
      ]
    : [
        { ...quota, link: { to: '/quotas/organizations/$name', params: { name }, search: true } },
        {
          id: 'organization',
          label: 'Open organization',
          icon: <OrganizationIcon />,
          link: { to: '/organizations/$name', params: { name } },
        },
      ];
}

const CHOICES = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
  { value: 'hidden', label: 'Off' },
] as const;

/** The place of the summary. It scrolls inside itself, so the keyboard must reach it. */
function SummaryPlace({ as, children }: { as: 'chart' | 'table'; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <section aria-label="Summary of quotas" className={styles.place} data-as={as} tabIndex={0}>
      {children}
    </section>
  );
}
