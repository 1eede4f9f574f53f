import { createContext, type Provider, use } from 'react';

/** The ways out of a form or dialog that is about one row of a list. */
export type WaysOut = {
  /** Leaves without a result: to where it was opened from. A form that holds something asks first. */
  close: () => void;
  /** Leaves after a success, to where it was opened from: the row's panel or the list, which says what was done. */
  finish: (message: string) => void;
  /** Says that the row is no more; its panel must not go on showing it. */
  ended: () => void;
  /** Leaves to the list, as after a deletion. */
  leave: () => void;
};

type Target<Subject> = Subject & WaysOut;

/** What the forms and dialogs over a detail are about, and the ways out of them: its provider, and how to read it. */
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
