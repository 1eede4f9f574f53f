import { Button } from '@mantine/core';

import classes from './error-page.module.css';

/** Shown if the console cannot even start, to avoid a blank page. */
export function StartFailure({ error }: { error: unknown }) {
  return (
    <main className={classes.page}>
      <h1>The console could not start</h1>
      <p>
        {__DEMO__
          ? 'The demo needs a service worker. Browsers allow these only on https or localhost, and not in some private windows.'
          : 'A required part failed to start.'}
      </p>
      <p>Reload the page. If it fails again, try another browser or a normal window.</p>
      <pre className={classes.details}>
        {error instanceof Error ? error.message : String(error)}
      </pre>
      <Button onClick={() => location.reload()}>Reload the page</Button>
    </main>
  );
}
