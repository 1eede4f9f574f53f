import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';

import type { Crawl } from '@/api/crawl';
import { type User, usersDirectory } from '@/api/queries/users';
import { type Command, useRegisteredCommands } from '@/components/commands/commands';
import { SearchIcon } from '@/components/icons';

import { KEEP_OTHERS_OPEN, NativeDialog } from '../dialog/native-dialog';
import classes from './command-palette.module.css';
import { findCommands, findNames, typedName } from './search';
import { ShortcutKeys } from './shortcut-keys';

function* usernames(users: readonly User[]): Iterable<string> {
  for (const { username } of users) yield username;
}

function groupsOf(commands: readonly Command[]): { group: string; commands: Command[] }[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const known = groups.get(command.group);
    if (known) known.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([group, members]) => ({ group, commands: members }));
}

// A combobox with a list has no HTML elements of its own that could hold groups and keys.
/* eslint-disable jsx-a11y/prefer-tag-over-role */

/** Finds screens, actions and users by a few letters. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const registered = useRegisteredCommands();
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const searched = useDeferredValue(query);

  const groups = useMemo(() => {
    const found = findCommands(registered, searched);
    const name = typedName(searched);
    const openUser = (username: string, group: string, label: string): Command => ({
      id: `user-${username}`,
      label,
      group,
      run: () => void router.navigate({ to: '/users/$username', params: { username } }),
    });
    const loaded = queryClient.getQueryData<Crawl<User>>(usersDirectory.queryKey)?.rows ?? [];
    const names = findNames(usernames(loaded), searched, 6);
    const users = names.map((username) => openUser(username, 'Users', username));
    // The list may not be loaded, or not that far: the very name is looked up in the registry.
    const lookup =
      name === undefined || names.includes(name)
        ? []
        : [openUser(name, 'Exact name', `Open user “${name}”`)];
    return groupsOf([...found, ...users, ...lookup]);
  }, [registered, searched, router, queryClient]);

  const shown = groups.flatMap(({ commands }) => commands);
  const active = shown.find(({ id }) => id === activeId) ?? shown[0];

  const run = (command: Command | undefined) => {
    if (!command) return;
    // First, so that what the command opens does not lose the focus to the closing dialog.
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
    <NativeDialog label="Search or jump to" onClose={onClose}>
      <div className={classes.palette}>
        <div className={classes.field}>
          <SearchIcon />
          <input
            {...KEEP_OTHERS_OPEN}
            // The dialog is opened to type in it.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            type="text"
            role="combobox"
            aria-label="Search or jump to"
            aria-expanded="true"
            aria-controls={`${prefix}-list`}
            aria-activedescendant={active ? optionId(active) : undefined}
            aria-autocomplete="list"
            placeholder="A screen, an action, or a user name"
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
              else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(active);
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
          {groups.map(({ group, commands }) => (
            <div key={group} role="group" aria-label={group}>
              <p className={classes.group} aria-hidden="true">
                {group}
              </p>
              {commands.map((command) => (
                // The keyboard works through the field, as a combobox does.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
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
                  <span className={classes.label}>{command.label}</span>
                  {command.shortcut !== undefined && <ShortcutKeys shortcut={command.shortcut} />}
                </div>
              ))}
            </div>
          ))}
        </div>
        {shown.length === 0 && (
          <output className={classes.nothing}>
            Nothing by that name. Type a screen, an action, or the exact name of a user.
          </output>
        )}
      </div>
    </NativeDialog>
  );
}
