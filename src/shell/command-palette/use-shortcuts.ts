import { useEffect } from 'react';

import { registeredCommands } from '@/components/commands/commands';
import { isExclusiveOpen } from '@/components/dialog/open-modals';
import { usePreferences } from '@/components/preferences/preferences';

import { isSpokenFor, type Prefix, readKey } from './shortcuts';

/** Handles the palette's keys, and the shortcuts of all registered commands unless they are turned off. */
export function useShortcuts(openPalette: () => void): void {
  const on = usePreferences().shortcuts === 'on';

  useEffect(() => {
    let prefix: Prefix;
    const listen = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey
      ) {
        event.preventDefault();
        // Not over a dialog that waits for input, such as the password dialog.
        if (!isExclusiveOpen()) openPalette();
        return;
      }
      if (!on || isSpokenFor(event)) return;
      const commands = registeredCommands();
      const known = commands.flatMap(({ shortcut }) => shortcut ?? []);
      const read = readKey(known, prefix, event.key, event.timeStamp);
      prefix = read.prefix;
      if (read.shortcut === undefined) return;
      event.preventDefault();
      commands.find(({ shortcut }) => shortcut === read.shortcut)?.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [on, openPalette]);
}
