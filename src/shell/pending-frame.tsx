import { Skeleton } from '@mantine/core';

import layout from './console-layout.module.css';
import { Mark } from './navigation/mark';
import { Sidebar } from './navigation/sidebar';
import topBar from './navigation/top-bar.module.css';
import { PendingPage } from './pending-page';

/** A placeholder for the console while the account is loading, so that the frame does not appear in a second step. */
export function PendingFrame() {
  return (
    <div className={layout.frame}>
      <header className={topBar.bar}>
        <div className={topBar.start}>
          <span className={topBar.registry}>
            <Mark />
            <Skeleton height={14} width={140} />
          </span>
        </div>
        <Skeleton height={32} />
        <div className={topBar.end}>
          <Skeleton height={24} width={96} />
        </div>
      </header>
      <Sidebar />
      <div className={layout.content}>
        <main id="main" tabIndex={-1} className={layout.main}>
          <PendingPage />
        </main>
      </div>
    </div>
  );
}
