import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';

import { polling } from '@/api/polling';
import { registryTime } from '@/api/queries/registry-time';
import { Banner } from '@/components/feedback/banner';
import { useNow } from '@/components/feedback/use-now';
import { ClockIcon } from '@/components/icons';
import { computerAhead, isClockDoubtful, isTimeUntold, onClockMove } from '@/lib/clock';

import { clockDifference } from './clock-difference';

/** How often to request the time if responses do not contain it, and if the clock is in doubt, in milliseconds. */
const UNTOLD_EVERY = 15 * 60_000;
const DOUBTFUL_EVERY = 60_000;

const readDifference = () => clockDifference(computerAhead());

/** Requests the registry's time if nothing else reports it, and shows a difference to this computer's clock once. */
export function ClockWatch() {
  // Each tick detects whether the clock was set or the computer slept.
  useNow();
  const untold = useSyncExternalStore(onClockMove, isTimeUntold);
  const difference = useSyncExternalStore(onClockMove, readDifference);
  const doubtful = isClockDoubtful();
  const [dismissed, setDismissed] = useState(wasDismissed);
  useQuery({
    ...registryTime(),
    enabled: untold || doubtful,
    ...polling<number>(() => (doubtful ? DOUBTFUL_EVERY : UNTOLD_EVERY)),
  });
  if (difference === null || difference === dismissed) return null;
  return (
    <Banner
      role="note"
      icon={<ClockIcon />}
      title={`This computer’s clock is ${difference} the registry’s.`}
      action={
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setDismissed(difference);
            dismiss(difference);
          }}
        >
          Dismiss notice
        </Button>
      }
    >
      Times here follow the registry.
    </Banner>
  );
}

/** The key of the dismissed difference, for this tab. */
const STORAGE_KEY = 'quay-console-clock';

function wasDismissed(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function dismiss(difference: string): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, difference);
  } catch {
    // Then the notice shows again after a reload.
  }
}
