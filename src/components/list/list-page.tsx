import type { ReactNode } from 'react';

import { PageHeader } from '@/components/page/page-header';

import styles from './list-page.module.css';

type ListPageProps = {
  title: string;
  /** How many there are, as far as known; see `countText`. */
  count: string | undefined;
  /** At most one: the create action. */
  action?: ReactNode;
  /** A visual summary of the whole list, between its header and its filters. */
  summary?: ReactNode;
  /** What applies to the whole list: its data source, or why loading stopped. */
  notice?: ReactNode;
  /** A `FilterBar`. */
  filters: ReactNode;
  /** A `DataTable`; it fills the remaining height. */
  children: ReactNode;
  /** A `ListStatus`. */
  status: ReactNode;
};

/** The one layout of every list: header line, filter bar, a table that scrolls inside itself, status line. */
export function ListPage({
  title,
  count,
  action,
  summary,
  notice,
  filters,
  children,
  status,
}: ListPageProps) {
  return (
    <section className={styles.page} aria-label={title} data-list>
      <PageHeader title={title} about={count}>
        {action}
      </PageHeader>
      {summary}
      {filters}
      {notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.table}>{children}</div>
      {status}
    </section>
  );
}
