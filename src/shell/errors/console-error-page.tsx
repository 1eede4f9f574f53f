import type { ErrorComponentProps } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { NotASuperuser } from '../auth/require-superuser';
import { RouteErrorPage } from './route-error-page';

const NotASuperuserPage = lazy(async () => ({
  default: (await import('../auth/not-a-superuser-page')).NotASuperuserPage,
}));

/** Shown in place of the whole console: for a user who is not a superuser, or while the registry does not respond. */
export function ConsoleErrorPage(props: ErrorComponentProps) {
  const { error } = props;
  if (error instanceof NotASuperuser) {
    return (
      <Suspense>
        <NotASuperuserPage username={error.username} />
      </Suspense>
    );
  }
  return (
    <main id="main" tabIndex={-1}>
      <RouteErrorPage {...props} />
    </main>
  );
}
