import type { ReactNode } from 'react';

import { Mark } from '../navigation/mark';
import { useRegistryName } from '../registry-name';
import classes from './entrance.module.css';

/** The frame of the pages before the console: the registry's name and a single task. */
export function Entrance({ heading, children }: { heading: string; children: ReactNode }) {
  const { title = 'Quay', host } = useRegistryName();
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
