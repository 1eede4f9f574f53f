import { createContext, use } from 'react';

import type { CalculationOutcome } from '@/api/queries/registry-size';

/** What the page and the confirmation over it tell each other. */
type CalculationAsked = {
  /** What came of the request; null before there was one. */
  asked: CalculationOutcome | null;
  /** Notes what the registry answered. */
  note: (outcome: CalculationOutcome) => void;
};

const CalculationAskedContext = createContext<CalculationAsked | null>(null);

export const CalculationAskedProvider = CalculationAskedContext.Provider;

/** The link between the page and its confirmation. */
export function useCalculationAsked(): CalculationAsked {
  const asked = use(CalculationAskedContext);
  if (!asked) throw new Error('useCalculationAsked outside of the registry size page');
  return asked;
}
