import { Button } from '@mantine/core';
import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect } from 'react';

import { DangerIcon } from '@/components/icons';
import type { ErrorDescription } from '@/lib/error-description';

import { Banner } from './banner';

type UnseenFailure = { what: string; error: ErrorDescription };

const failures = createAtom<readonly UnseenFailure[]>([]);

/**
 * Tells above the page what failed after the place where it would be told had gone.
 *
 * @param what a sentence: "“Enable again” failed for mira."
 */
export function reportUnseen(what: string, error: ErrorDescription): void {
  failures.set((known) => [...known, { what, error }]);
}

/** The failures that had no place left, until they are dismissed or the account signs out. */
export function UnseenFailures() {
  const unseen = useSelector(failures);
  useEffect(() => () => failures.set([]), []);
  return unseen.map((failure, at) => (
    <Banner
      // oxlint-disable-next-line react/no-array-index-key -- the same may fail twice
      key={at}
      role="alert"
      danger
      icon={<DangerIcon />}
      title={failure.what}
      action={
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => failures.set((known) => known.filter((each) => each !== failure))}
        >
          Dismiss
        </Button>
      }
    >
      {failure.error.title}. {failure.error.meaning}
    </Banner>
  ));
}
