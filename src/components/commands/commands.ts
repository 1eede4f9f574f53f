import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect, useId } from 'react';

/** A command for the palette; a screen registers its commands while it is shown. */
export type Command = {
  id: string;
  label: string;
  /** The heading in the palette, e.g. "Users". */
  group: string;
  /** Secondary text beside the label, such as an address. */
  hint?: string | undefined;
  /** More search keywords. */
  keywords?: string;
  /** The keys to show and listen for: one such as `n`, or two in a row such as `g u`. */
  shortcut?: string;
  run: () => void;
};

const registered = new Map<string, readonly Command[]>();
const all = createAtom<readonly Command[]>([]);

const publish = () => all.set([...registered.values()].flat());

/** Replaces an owner's commands; returns a function that removes them. */
function registerCommands(owner: string, commands: readonly Command[]): () => void {
  registered.set(owner, commands);
  publish();
  return () => {
    registered.delete(owner);
    publish();
  };
}

/** Registers commands while the calling component is shown. Keep the array stable (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  useEffect(() => registerCommands(owner, commands), [owner, commands]);
}

/** Returns all registered commands. */
export const registeredCommands = (): readonly Command[] => all.get();

/** Returns all registered commands, kept up to date. */
export const useRegisteredCommands = (): readonly Command[] => useSelector(all);
