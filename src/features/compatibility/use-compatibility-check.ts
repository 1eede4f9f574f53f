import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { registryOrigin } from '@/api/origin';
import {
  checkCompatibility,
  compatibilityCheck,
  type CompatibilityCheck,
  type CompatibilityReport,
  reportOf,
} from '@/api/queries/compatibility';

/** A compatibility check, and the actions of its page. */
export type CompatibilityView = {
  check: CompatibilityCheck;
  /** Set when the check has ended. */
  report: CompatibilityReport | undefined;
  withHost: boolean;
  setWithHost: (withHost: boolean) => void;
  start: (build: string | undefined) => void;
  cancel: () => void;
};

/** Runs the check on demand. Leaving the page ends it; the results stay until sign-out. */
export function useCompatibilityCheck(): CompatibilityView {
  const { data: check } = useQuery(compatibilityCheck());
  const { mutate } = useMutation(checkCompatibility);
  const [withHost, setWithHost] = useState(false);
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(
    (build: string | undefined) => {
      running.current?.abort();
      running.current = new AbortController();
      mutate({ build, signal: running.current.signal });
    },
    [mutate],
  );

  const { result } = check;
  const report = useMemo(
    () =>
      result &&
      reportOf(result.checked, {
        credential: result.credential,
        checkedAt: result.checkedAt,
        host: withHost ? new URL(registryOrigin()).host : undefined,
      }),
    [result, withHost],
  );
  return { check, report, withHost, setWithHost, start, cancel };
}
