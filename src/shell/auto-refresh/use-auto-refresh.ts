import { useEffect, useRef, useState } from 'react';

import { permitRefresh } from '@/api/refresh-permit';
import { currentCredential } from '@/api/session';
import { askNobody, gateOpenings } from '@/api/sign-in-gate';
import { isModalOpen } from '@/components/dialog/open-modals';
import type { RefreshedScreen } from '@/components/list/auto-refresh';
import { useLatest } from '@/components/table/use-latest';
import { registryNow } from '@/lib/clock';
import { lastActAt } from '@/lib/last-act';
import { whileVisible } from '@/lib/while-visible';

import { type Hold, holdOf, intervalOf } from './refresh-rules';

/** The screens that the registry answers without a recent sign-in (C 1.0, 13.1). */
const NEVER_STALE = new Set(['service-keys', 'messages']);

/** How long the last refresh of each screen took, in milliseconds. */
const durations = new Map<string, number>();

/** A refresh that nobody asked for, from the question whether it may run to its end. */
type Run = {
  /** How long it has taken, in milliseconds. */
  took: () => number;
  /** Once it runs: lets requests ask for a sign-in again, and says whether one would have. */
  end?: () => boolean;
  /** It was paused, so its duration says nothing. */
  paused?: boolean;
  /** It was paused because the page is hidden. */
  parked?: boolean;
};

/** What the last try left behind; times in epoch milliseconds. */
type Last = {
  endedAt: number;
  waitUntil: number;
  /** The sign-ins and the load of the page when one was needed: until one of them changes, nothing is sent. */
  neededAt?: string | undefined;
};

function stopwatch(): () => number {
  const started = performance.now();
  return () => performance.now() - started;
}

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]';

/** Whether the user has selected text. */
const hasSelection = () => document.getSelection()?.type === 'Range';

/** When a screen refreshes next in epoch milliseconds, and why it does not. */
export type AutoRefreshState = {
  nextAt: number;
  /** Set only if the refresh is due, or cannot become due. */
  hold: Hold | undefined;
  running: boolean;
  /** Between two refreshes, in milliseconds. */
  interval: number;
};

/**
 * Refreshes a screen every so many minutes while its page is visible: as the Refresh button does, and only where nothing
 * else loads and nobody would be disturbed. Nothing of it asks for a sign-in.
 */
export function useAutoRefresh(
  { screen, progress, selected = false }: RefreshedScreen,
  minutes: number,
): AutoRefreshState {
  const { loaded, reading, finishedAt = 0, waitingUntil } = progress;
  const [last, setLast] = useState<Last>({ endedAt: 0, waitUntil: 0 });
  const [hold, setHold] = useState<Hold>();
  const [running, setRunning] = useState(false);
  const run = useRef<Run>(undefined);
  const interval = intervalOf(minutes, loaded, durations.get(screen));
  const nextAt = Math.max(last.waitUntil, Math.max(finishedAt, last.endedAt) + interval);

  const here = () => `${gateOpenings()} ${finishedAt}`;
  const findHold = (now: number) =>
    holdOf({
      needsSignIn: last.neededAt === here(),
      session: currentCredential().mode === 'session',
      sinceInput: performance.now() - lastActAt(),
      registryWaits: last.waitUntil > now || waitingUntil !== undefined,
      modal: isModalOpen(),
      selected: selected || hasSelection(),
      inField: document.activeElement?.matches(FIELDS) ?? false,
    });

  const leave = (found: Partial<Last>) => {
    run.current = undefined;
    setRunning(false);
    setLast({ endedAt: registryNow(), waitUntil: 0, ...found });
  };
  const start = async () => {
    const own: Run = { took: stopwatch() };
    run.current = own;
    const permit = await permitRefresh(!NEVER_STALE.has(screen));
    // Turned off or left meanwhile.
    if (run.current !== own) return;
    latest.current.begin(own, permit);
  };
  const begin = (own: Run, permit: Awaited<ReturnType<typeof permitRefresh>>) => {
    if (permit === 'sign-in') leave({ neededAt: here() });
    else if (permit !== 'go') leave({ waitUntil: registryNow() + permit.waitSeconds * 1000 });
    // The user was faster.
    else if (reading) run.current = undefined;
    else {
      own.end = askNobody();
      setRunning(true);
      progress.refresh();
    }
  };
  const tick = () => {
    const now = registryNow();
    const { current: own } = run;
    if (own) {
      own.paused ||= progress.paused;
      if (own.end === undefined || reading) return;
      if (!own.paused) durations.set(screen, own.took());
      leave({ neededAt: own.end() ? here() : undefined });
      return;
    }
    const found = findHold(now);
    const isDue = now >= nextAt;
    setHold(isDue || found === 'sign-in' || found === 'waiting' ? found : undefined);
    if (isDue && found === undefined && !reading) void start();
  };
  const followVisibility = () => {
    const { current: own } = run;
    if (own?.end === undefined || !reading) return;
    // Until the page is seen again.
    if (document.visibilityState === 'hidden') {
      if (progress.paused || !progress.pause) return;
      own.parked = true;
      progress.pause();
    } else if (own.parked && progress.paused) {
      own.parked = false;
      progress.resume();
    }
  };
  const latest = useLatest({ tick, begin, followVisibility });

  useEffect(() => {
    if (minutes === 0) return undefined;
    const stop = whileVisible(() => latest.current.tick(), 1_000);
    const follow = () => latest.current.followVisibility();
    document.addEventListener('visibilitychange', follow);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', follow);
      run.current?.end?.();
      run.current = undefined;
      setRunning(false);
      setHold(undefined);
    };
  }, [minutes, latest]);

  return { nextAt, hold, running, interval };
}
