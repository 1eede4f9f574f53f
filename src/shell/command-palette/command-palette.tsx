import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';

import { type Command, useRegisteredCommands } from '@/components/commands/commands';
import { SearchIcon } from '@/components/icons';

import { Overlay } from '@/components/dialog/overlay';
import classes from './command-palette.module.css';
import { foundAccounts } from './found-accounts';
import { findCommands } from './search';
import { ShortcutKeys } from './shortcut-keys';

function groupsOf(commands: readonly Command[]): { group: string; commands: Command[] }[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const known = groups.get(command.group);
    if (known) known.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([group, members]) => ({ group, commands: members }));
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no HTML element is a combobox whose list can hold groups and keys */

/** Finds screens, actions, users and organizations by a few letters. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const registered = useRegisteredCommands();
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const searched = useDeferredValue(query);

  const find = useCallback(
    (wanted: string) => {
      const { named, others } = findCommands(registered, wanted);
      const accounts = foundAccounts(queryClient, router, wanted);
      return [...groupsOf(named), ...groupsOf(accounts), ...groupsOf(others)];
    },
    [registered, router, queryClient],
  );
  const groups = useMemo(() => find(searched), [find, searched]);

  const shown = groups.flatMap(({ commands }) => commands);
  const active = shown.find(({ id }) => id === activeId) ?? shown[0];
  /** Returns the command that Enter runs: the list may still lag behind the input. */
  const chosen = () => (searched === query ? active : find(query)[0]?.commands[0]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    // Close first, so that what the command opens does not lose focus to the closing dialog.
    onClose();
    queueMicrotask(command.run);
  };

  const move = (step: 1 | -1) => {
    if (!active) return;
    const next = shown[(shown.indexOf(active) + step + shown.length) % shown.length];
    if (!next) return;
    setActiveId(next.id);
    list.current
      ?.querySelector(`[data-command="${CSS.escape(next.id)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  };

  const optionId = (command: Command) => `${prefix}-${command.id}`;

  return (
    <Overlay exclusive label="Search or jump to" placement="top" onClose={onClose}>
      <div className={classes.palette}>
        <div className={classes.field}>
          <SearchIcon />
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to type in it
            autoFocus
            type="text"
            role="combobox"
            aria-label="Search or jump to"
            aria-expanded="true"
            aria-controls={`${prefix}-list`}
            aria-activedescendant={active ? optionId(active) : undefined}
            aria-autocomplete="list"
            placeholder="A screen, an action, a name or an e-mail"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActiveId(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') move(1);
              else if (event.key === 'ArrowUp') move(-1);
              else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(chosen());
              else return;
              event.preventDefault();
            }}
          />
        </div>
        <div
          ref={list}
          id={`${prefix}-list`}
          role="listbox"
          aria-label="Results"
          className={classes.list}
        >
          {groups.map(({ group, commands }, at) => (
            <div key={`${at} ${group}`} role="group" aria-label={group}>
              <p className={classes.group} aria-hidden="true">
                {group}
              </p>
              {commands.map((command) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard works through the field, as a combobox does
                <div
                  key={command.id}
                  id={optionId(command)}
                  data-command={command.id}
                  role="option"
                  aria-selected={command === active}
                  tabIndex={-1}
                  className={classes.option}
                  onPointerMove={() => setActiveId(command.id)}
                  onClick={() => run(command)}
                >
                  <span className={classes.label}>
                    {command.label}
                    {command.hint !== undefined && (
                      <span className={classes.hint}>{command.hint}</span>
                    )}
                  </span>
                  {command.shortcut !== undefined && <ShortcutKeys shortcut={command.shortcut} />}
                </div>
              ))}
            </div>
          ))}
        </div>
        {shown.length === 0 && (
          <output className={classes.nothing}>
            No results. Search for a screen, an action, a name or an e-mail address.
          </output>
        )}
      </div>
    </Overlay>
  );
}
