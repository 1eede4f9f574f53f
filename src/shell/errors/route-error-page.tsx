import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';

import classes from './error-page.module.css';
import {
  describeMissingParts,
  isMissingPart,
  useMissingParts,
  wantMissingParts,
} from '@/components/parts/missing-parts';

/** Shown in place of a page whose code is gone from the server, or cannot be reached. */
function MissingPage() {
  const { advice } = describeMissingParts(useMissingParts());
  useEffect(wantMissingParts, []);
  return (
    <div className={classes.page}>
      <h1>This page could not be loaded</h1>
      <p>{advice}</p>
      <Button onClick={() => location.reload()}>Reload the page</Button>
    </div>
  );
}

/** Shown in place of a page that failed: what happened, and a way to retry. */
export function RouteErrorPage(props: ErrorComponentProps) {
  return isMissingPart(props.error) ? <MissingPage /> : <FailedPage {...props} />;
}

function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const description = describeError(error);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.page}>
      <h1>This page could not be displayed</h1>
      <ErrorNotice error={description} onRetry={retry} />
    </div>
  );
}
