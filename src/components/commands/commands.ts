import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect, useId } from 'react';

/** Something the palette can run; a screen registers what it offers while it is shown. */
export type Command = {
  id: string;
  label: string;
  /** The heading under which the palette shows it, e.g. "Users". */
  group: string;
  /** A quieter word beside the label, such as an address. */
  hint?: string | undefined;
  /** Further words by which it is found. */
  keywords?: string;
  /** As shown and listened to: one key such as `n`, or two in a row such as `g u`. */
  shortcut?: string;
  run: () => void;
};

const registered = new Map<string, readonly Command[]>();
const all = createAtom<readonly Command[]>([]);

const publish = () => all.set([...registered.values()].flat());

/** Adds commands under an owner's key, in place of the owner's former ones; returns how to take them away. */
function registerCommands(owner: string, commands: readonly Command[]): () => void {
  registered.set(owner, commands);
  publish();
  return () => {
    registered.delete(owner);
    publish();
  };
}

/** Offers commands for as long as the calling component is shown. Keep the array stable (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  useEffect(() => registerCommands(owner, commands), [owner, commands]);
}

/** Every command that is offered now. */
export const registeredCommands = (): readonly Command[] => all.get();

/** Every command that is offered now, kept up to date. */
export const useRegisteredCommands = (): readonly Command[] => useSelector(all);
