import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';

import { queryProgress } from '@/api/list-source';
import { type CalculationOutcome, registrySize } from '@/api/queries/registry-size';
import { useCommands } from '@/components/commands/commands';
import { ListStatus } from '@/components/list/list-status';
import { PageHeader } from '@/components/page/page-header';

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
        <ListStatus progress={queryProgress(size)} />
      </section>
      <Outlet />
    </CalculationAskedProvider>
  );
}
