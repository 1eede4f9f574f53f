import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';

import classes from './error-page.module.css';

/** In the place of a page that could not be shown: what happened, and another try. */
export function RouteErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const description = describeError(error);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.page}>
      <h1>This page could not be shown</h1>
      <ErrorNotice error={description} onRetry={retry} />
    </div>
  );
}
