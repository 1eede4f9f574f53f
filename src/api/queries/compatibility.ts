import { registryNow } from '@/lib/clock';
import { mutationOptions, queryOptions } from '@tanstack/react-query';

import { askDirectly, registryFetch } from '../client';
import { type Checked, type CheckWorld, runCheck } from '../compatibility/run';
import type { CheckRow } from '../compatibility/types';
import { client as registry } from '../generated/client.gen';
import type { OperationId } from '../generated/operations.gen';
import { currentCredential } from '../session';

export { READS, requestWords } from '../compatibility/reads';
export { reportMarkdown } from '../compatibility/markdown';
export { reportJson, reportOf } from '../compatibility/report';
export type { CheckRow, CompatibilityReport, Outcome } from '../compatibility/types';
export { detailsOf, outcomeWords, verdictWords } from '../compatibility/words';

/** The progress of a compatibility check, or the result of the last one. */
export type CompatibilityCheck = {
  /** Undefined before the first check; unique for each check. */
  run: symbol | undefined;
  running: boolean;
  /** The operation that is being requested. */
  asking: OperationId | undefined;
  /** Seconds that the registry asked to wait before the next try. */
  waiting: number | undefined;
  rows: readonly CheckRow[];
  /** Set when the check has ended; `checkedAt` in epoch milliseconds. */
  result: { checked: Checked; credential: 'session' | 'token'; checkedAt: number } | undefined;
};

const NONE: CompatibilityCheck = {
  run: undefined,
  running: false,
  asking: undefined,
  waiting: undefined,
  rows: [],
  result: undefined,
};

/** Returns the query for the last compatibility check of this account; only {@link checkCompatibility} starts one. */
export function compatibilityCheck() {
  return queryOptions({
    queryKey: ['compatibility'],
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: 'static',
    gcTime: Infinity,
  });
}

const send: CheckWorld['send'] = async (id, url, signal) => {
  const { data, response } = await registry.get<unknown, unknown, true>({
    url,
    signal,
    // The registry may refuse this to a valid token (C 3.2), which is no reason to ask for a sign-in.
    fetch: id === 'getLoggedInUser' ? askDirectly : registryFetch,
  });
  return { status: response.status, body: data };
};

const wait: CheckWorld['wait'] = (seconds, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', done);
  });

/** Sends every read operation of the contract once and compares the results; {@link compatibilityCheck} follows it. */
export const checkCompatibility = mutationOptions({
  mutationFn: async (
    { build, signal }: { build: string | undefined; signal: AbortSignal },
    { client },
  ) => {
    const { queryKey } = compatibilityCheck();
    const run = Symbol('run');
    client.setQueryData(queryKey, { ...NONE, run, running: true });
    const update = (change: (now: CompatibilityCheck) => Partial<CompatibilityCheck>) =>
      client.setQueryData(queryKey, (now) =>
        // Ignore updates after a sign-out, or when a newer check has started.
        now?.run === run ? { ...now, ...change(now) } : now,
      );
    const checked = await runCheck(
      {
        send,
        signal,
        now: registryNow,
        wait,
        onEvent: (event) => {
          if (event.type === 'asking')
            update(() => ({ asking: event.operation, waiting: undefined }));
          else if (event.type === 'waiting') update(() => ({ waiting: event.seconds }));
          else update(({ rows }) => ({ rows: [...rows, event.row], waiting: undefined }));
        },
      },
      build,
    );
    update(() => ({
      running: false,
      asking: undefined,
      result: {
        checked,
        credential: currentCredential().mode === 'token' ? 'token' : 'session',
        checkedAt: registryNow(),
      },
    }));
  },
});
