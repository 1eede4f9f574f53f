import { createAtom, useSelector } from '@tanstack/react-store';
import { type ComponentType, useEffect, useId } from 'react';

import type { IconProps } from '@/components/icons';

/** A command for the palette; a screen registers its commands while it is shown. */
export type Command = {
  id: string;
  label: string;
  /** What it is or belongs to, such as "Users", at the right in the palette. */
  group: string;
  /** Without one, the palette shows that of the screen after which the group is called. */
  icon?: ComponentType<IconProps>;
  /** Secondary text beside the label, such as an address. */
  hint?: string | undefined;
  /** More search keywords. */
  keywords?: string;
  /** Found only once so many letters are typed, so that no one runs it by accident. */
  minLetters?: number;
  /** Leads to the rest of the results: stands back behind them. */
  rest?: boolean;
  /** The keys to show and listen for: one such as `n`, or two in a row such as `g u`. */
  shortcut?: string;
  run: () => void;
};

/** Whose commands they are, in the order of the palette: the screens, the page that is shown, the console as a whole. */
const PLACES = ['screens', 'page', 'console'] as const;
type Place = (typeof PLACES)[number];

const registered = new Map<string, { place: Place; commands: readonly Command[] }>();
const all = createAtom<readonly Command[]>([]);

const publish = () =>
  all.set(
    PLACES.flatMap((place) =>
      [...registered.values()].flatMap((each) => (each.place === place ? each.commands : [])),
    ),
  );

/** Replaces an owner's commands; returns a function that removes them. */
function registerCommands(owner: string, place: Place, commands: readonly Command[]): () => void {
  registered.set(owner, { place, commands });
  publish();
  return () => {
    registered.delete(owner);
    publish();
  };
}

/** Registers commands while the calling component is shown. Keep the array stable (`useMemo`). */
export function useCommands(commands: readonly Command[], place: Place = 'page'): void {
  const owner = useId();
  useEffect(() => registerCommands(owner, place, commands), [owner, place, commands]);
}

/** Returns all registered commands. */
export const registeredCommands = (): readonly Command[] => all.get();

/** Returns all registered commands, kept up to date. */
export const useRegisteredCommands = (): readonly Command[] => useSelector(all);
