import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { registryConfig } from '@/api/queries/registry';

import { Mark } from '../navigation/mark';
import { registryName } from '../registry-name';
import classes from './entrance.module.css';

/** The frame of the pages before the console: which registry it is, and one thing to do. */
export function Entrance({ heading, children }: { heading: string; children: ReactNode }) {
  const { data: registry } = useQuery(registryConfig());
  const { title, host } = registryName(registry);
  return (
    <div className={classes.page}>
      <main id="main" tabIndex={-1} className={classes.column}>
        <div className={classes.registry}>
          <Mark />
          <div>
            <p className={classes.title}>{title}</p>
            <p className={classes.host}>{host}</p>
          </div>
        </div>
        <h1>{heading}</h1>
        {children}
      </main>
    </div>
  );
}
