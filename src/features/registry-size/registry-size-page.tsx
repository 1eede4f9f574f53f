import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';

import { useCrawl } from '@/api/crawl';
import { combinedProgress } from '@/api/crawl-progress';
import { queryProgress } from '@/api/list-source';
import { firstOrganizations, firstUsers } from '@/api/queries/namespaces';
import { type CalculationOutcome, registrySize } from '@/api/queries/registry-size';
import { useCommands } from '@/components/commands/commands';
import { RefreshIcon } from '@/components/icons';
import { ListStatus } from '@/components/list/list-status';
import { StatusControl, StatusLine } from '@/components/list/status-line';
import { PageHeader } from '@/components/page/page-header';
import type { ListProgress } from '@/lib/list-source';
import { formatCount } from '@/lib/text';

import { CalculationAskedProvider } from './calculation-asked';
import { RegistrySizePanel } from './registry-size-panel';
import styles from './registry-size.module.css';

type RegistrySizePageProps = {
  /** What namespaces use and may use, from another feature; absent where the registry does not count it. */
  namespaces: ReactNode;
};

/** Shows the size of the whole registry, beside what its namespaces use. */
export function RegistrySizePage({ namespaces }: RegistrySizePageProps) {
  const size = useQuery(registrySize());
  const { refetch } = size;
  const [asked, setAsked] = useState<CalculationOutcome | null>(null);
  const link = useMemo(() => ({ asked, note: setAsked }), [asked]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'registry-size.refresh',
          label: 'Refresh registry size',
          group: 'Registry size',
          keywords: 'reload refresh',
          run: () => void refetch(),
        },
      ],
      [refetch],
    ),
  );

  return (
    <CalculationAskedProvider value={link}>
      <section className={styles.page} aria-label="Registry size">
        <PageHeader title="Registry size" />
        <div className={styles.columns}>
          <RegistrySizePanel asked={asked} />
          {namespaces && (
            <section className={styles.namespaces} aria-label="Compared with namespaces">
              <p className={styles.all}>
                <Link to="/quotas">All quotas</Link>
              </p>
              {namespaces}
            </section>
          )}
        </div>
        {namespaces ? (
          <StatusWithNamespaces size={queryProgress(size)} />
        ) : (
          <Status progress={queryProgress(size)} />
        )}
      </section>
      <Outlet />
    </CalculationAskedProvider>
  );
}

/** The foot of the page: while namespaces are loading, how many are compared, and the way to pause them. */
function StatusWithNamespaces({ size }: { size: ListProgress }) {
  const { loadAll: _, ...namespaces } = combinedProgress([
    useCrawl(firstUsers),
    useCrawl(firstOrganizations),
  ]);
  // As late as the sums above are drawn, so that both tell of the same namespaces.
  const loaded = useDeferredValue(namespaces.loaded);
  const complete = useDeferredValue(namespaces.complete);
  const reading = useDeferredValue(namespaces.reading);
  // The same control from the first request to the last answer, so that the word beside it stays in its place.
  const firstLoad = (reading && !complete) || (size.reading && !size.complete);
  if (firstLoad || (!complete && loaded > 0)) {
    return (
      <ListStatus progress={{ ...namespaces, complete: false, reading: reading || size.reading }}>
        {!complete && loaded > 0 && `${formatCount(loaded, 'namespace')} loaded`}
      </ListStatus>
    );
  }
  return (
    <Status
      progress={
        complete || reading
          ? size
          : // What the size is compared with is missing.
            {
              ...size,
              refresh: () => {
                size.refresh();
                namespaces.resume();
              },
            }
      }
    />
  );
}

/** The foot without namespaces to count; asks again also for a size that is missing. */
function Status({ progress }: { progress: ListProgress }) {
  if (progress.complete || progress.reading) return <ListStatus progress={progress} />;
  return (
    <StatusLine
      state={
        <>
          <span>Size not loaded</span>
          <StatusControl label="Refresh" icon={<RefreshIcon />} onClick={progress.refresh} />
        </>
      }
    />
  );
}
