import { Button } from '@mantine/core';

import classes from '../errors/error-page.module.css';

/** Shown in place of the console if its `console.json` is invalid. */
export function DeploymentProblem({ problems }: { problems: readonly string[] }) {
  return (
    <main className={classes.page}>
      <h1>The console is not set up correctly</h1>
      <p>
        The file <code>console.json</code> beside <code>index.html</code> is not valid. The operator
        of the console can fix it without a new build.
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
