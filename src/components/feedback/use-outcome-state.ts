import { useCallback, useDeferredValue, useState } from 'react';

/**
 * Holds the outcome of a write, which never shows before the rows that the write changed: the query cache reports them
 * in a timer that runs before this one, and a list draws them at the same low priority.
 */
export function useOutcomeState<Outcome>() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const deferred = useDeferredValue(outcome);
  const say = useCallback((said: Outcome) => {
    setTimeout(() => setOutcome(said));
  }, []);
  const clear = useCallback(() => setOutcome(null), []);
  return { outcome: outcome && deferred, say, clear };
}
