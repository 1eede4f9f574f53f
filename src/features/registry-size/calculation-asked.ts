import { createContext, use } from 'react';

import type { CalculationOutcome } from '@/api/queries/registry-size';

/** What the page and the confirmation over it share. */
type CalculationAsked = {
  /** The outcome of the request; null before there was one. */
  asked: CalculationOutcome | null;
  /** Records the registry's response. */
  note: (outcome: CalculationOutcome) => void;
};

const CalculationAskedContext = createContext<CalculationAsked | null>(null);

export const CalculationAskedProvider = CalculationAskedContext.Provider;

/** Returns what the page and its confirmation share. */
export function useCalculationAsked(): CalculationAsked {
  const asked = use(CalculationAskedContext);
  if (!asked) throw new Error('useCalculationAsked outside of the registry size page');
  return asked;
}
