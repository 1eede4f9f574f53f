import { Link, Outlet } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { type CalculationOutcome, registrySize } from '@/api/queries/registry-size';
import { useCommands } from '@/components/commands/commands';

import { CalculationAskedProvider } from './calculation-asked';
import { RegistrySizePanel } from './registry-size-panel';
import styles from './registry-size.module.css';

/** The size of the whole registry. */
export function RegistrySizePage() {
  const client = useQueryClient();
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
          run: () => void client.invalidateQueries({ queryKey: registrySize().queryKey }),
        },
      ],
      [client],
    ),
  );

  return (
    <CalculationAskedProvider value={link}>
      <section className={styles.page} aria-label="Registry size">
        <header className={styles.header}>
          <h1>Registry size</h1>
          <p className={styles.dim}>Total size of all stored blobs.</p>
        </header>
        <RegistrySizePanel asked={asked} />
        <p className={styles.further}>
          <Link to="/quotas">Compare with namespace usage and limits</Link>
        </p>
      </section>
      <Outlet />
    </CalculationAskedProvider>
  );
}
