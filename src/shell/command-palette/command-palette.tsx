import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import {
  type ComponentType,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

import { type Command, useRegisteredCommands } from '@/components/commands/commands';
import { ArrowRightIcon, type IconProps, SearchIcon } from '@/components/icons';

import { Overlay } from '@/components/dialog/overlay';
import classes from './command-palette.module.css';
import { foundAccounts } from './found-accounts';
import { activityCommand, foundActivity } from './found-activity';
import { NAV_ITEMS } from '../navigation/nav-items';
import { findCommands } from './search';
import { ShortcutKeys } from './shortcut-keys';

const SCREEN_ICONS: Partial<Record<string, ComponentType<IconProps>>> = Object.fromEntries(
  NAV_ITEMS.map(({ label, icon }) => [label, icon]),
);

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no HTML element is a combobox whose list can hold icons and keys */

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
      const { named, others } = findCommands([...registered, activityCommand(router)], wanted);
      const accounts = foundAccounts(queryClient, router, wanted);
      return [...named, ...foundActivity(router, wanted), ...accounts, ...others];
    },
    [registered, router, queryClient],
  );
  const shown = useMemo(() => find(searched), [find, searched]);

  const active = shown.find(({ id }) => id === activeId) ?? shown[0];
  /** Returns the command that Enter runs: the list may still lag behind the input. */
  const chosen = () => (searched === query ? active : find(query)[0]);

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
          {shown.map((command) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard works through the field, as a combobox does
            <div
              key={command.id}
              id={optionId(command)}
              data-command={command.id}
              role="option"
              aria-selected={command === active}
              tabIndex={-1}
              className={classes.option}
              data-rest={command.rest}
              onPointerMove={() => setActiveId(command.id)}
              onClick={() => run(command)}
            >
              <Option command={command} />
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

function Option({ command: { label, hint, group, icon, rest, shortcut } }: { command: Command }) {
  const Icon = icon ?? SCREEN_ICONS[group];
  return (
    <>
      <span className={classes.icon}>{Icon && <Icon />}</span>
      <span className={classes.label}>
        <bdi>{label}</bdi>
        {hint !== undefined && <bdi className={classes.hint}>{hint}</bdi>}
        {rest && <ArrowRightIcon />}
      </span>
      {shortcut !== undefined && <ShortcutKeys shortcut={shortcut} />}
      <span className={classes.kind}>{group}</span>
    </>
  );
}
