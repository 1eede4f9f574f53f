import { Button } from '@mantine/core';

import classes from '../errors/error-page.module.css';

/** In the place of the console while its `console.json` cannot be followed. */
export function DeploymentProblem({ problems }: { problems: readonly string[] }) {
  return (
    <main className={classes.page}>
      <h1>The console is not set up correctly</h1>
      <p>
        The file <code>console.json</code> beside the console’s <code>index.html</code> cannot be
        followed. Whoever hosts the console can mend it; nothing needs to be rebuilt.
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <code>{problem}</code>
          </li>
        ))}
      </ul>
      <Button onClick={() => location.reload()}>Reload the page</Button>
    </main>
  );
}
