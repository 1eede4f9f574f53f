import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';

import classes from './error-page.module.css';

/** Shown for an unknown address. */
export function NotFoundPage() {
  // The router keeps a percent sign encoded.
  const path = useLocation({ select: ({ pathname }) => pathname.replaceAll('%25', '%') });
  return (
    <div className={classes.page}>
      <h1>Page not found</h1>
      <p>
        The console has nothing at <code>{path}</code>. The link may be mistyped or from another
        version.
      </p>
      <Button component={Link} to="/">
        Go to Overview
      </Button>
    </div>
  );
}
