import { createContext, type Provider, use } from 'react';

import type { Undo } from '@/components/feedback/undo-button';

/** The ways out of a form or dialog about one row of a list. */
export type WaysOut = {
  /** Leaves without a result, to where it was opened. A form with entered data asks first. */
  close: () => void;
  /** Leaves after a success, to where it was opened: the row's panel or the list, which shows the message and how to take it back. */
  finish: (message: string, undo?: Undo) => void;
  /** Reports that the row no longer exists, so that its panel is not shown again. */
  ended: () => void;
  /** Leaves to the list, which shows the message: the row no longer exists. */
  gone: (message: string) => void;
  /** Leaves to the list without a message. */
  leave: () => void;
};

type Target<Subject> = Subject & WaysOut;

/** Creates the provider and the hook for the subject of forms and dialogs over a detail, with the ways out of them. */
export function createTarget<Subject extends object>(): readonly [
  Provider<Target<Subject> | null>,
  () => Target<Subject>,
] {
  const TargetContext = createContext<Target<Subject> | null>(null);
  const useTarget = () => {
    const target = use(TargetContext);
    if (!target) throw new Error('A form or dialog about a row stands outside of its detail');
    return target;
  };
  return [TargetContext.Provider, useTarget];
}
