import { ActionIcon } from '@mantine/core';
import { Fragment, useId } from 'react';

import { useRegisteredCommands } from '@/components/commands/commands';
import { CloseIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';

import { Overlay } from '@/components/dialog/overlay';
import { ShortcutKeys } from './shortcut-keys';
import { PALETTE_KEYS, SELECT_ALL_KEYS } from './shortcuts';
import classes from './shortcuts-dialog.module.css';

type KeyLine = {
  id: string;
  label: string;
  /** Any of them; see `ShortcutKeys`. */
  keys: readonly string[];
};

/** The heading of what works on every screen. */
const ANYWHERE = 'Anywhere';
const OF_CONSOLE = new Set([ANYWHERE, 'Go to']);
const PALETTE: KeyLine = { id: 'palette', label: 'Search or jump to', keys: [PALETTE_KEYS] };

/** The keys that the rows of every list handle. */
const ROW_KEYS: readonly KeyLine[] = [
  { id: 'enter-rows', label: 'From search to rows', keys: ['↓'] },
  { id: 'rows', label: 'Next or previous row', keys: ['↓', '↑'] },
  { id: 'pages', label: 'Next or previous page', keys: ['PgDn', 'PgUp'] },
  { id: 'ends', label: 'First or last row', keys: ['Home', 'End'] },
  { id: 'within', label: 'Move within the row', keys: ['→', '←'] },
  { id: 'open', label: 'Open the row', keys: ['Enter'] },
  { id: 'select', label: 'Select the row', keys: ['Space'] },
  { id: 'range', label: 'Extend the selection', keys: ['Shift+↓', 'Shift+↑'] },
  { id: 'all', label: 'Select all rows shown', keys: [SELECT_ALL_KEYS] },
];

/** All current shortcuts, and the switch that turns single-letter ones off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts, setShortcuts } = usePreferences();
  const groups = new Map<string, KeyLine[]>([[ANYWHERE, [PALETTE]]]);
  for (const { id, label, group, shortcut } of useRegisteredCommands()) {
    if (shortcut === undefined) continue;
    const heading = group === 'Help' ? ANYWHERE : group;
    groups.set(heading, [...(groups.get(heading) ?? []), { id, label, keys: [shortcut] }]);
  }
  const ofConsole = [...groups].filter(([heading]) => OF_CONSOLE.has(heading));
  const ofPage = [...groups].filter(([heading]) => !OF_CONSOLE.has(heading));
  return (
    <Overlay exclusive label="Keyboard shortcuts" width={720} onClose={onClose}>
      <div className={classes.dialog}>
        <div className={classes.head}>
          <h2>Keyboard shortcuts</h2>
          <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </ActionIcon>
        </div>
        <div className={classes.columns}>
          <div>
            {ofConsole.map(([heading, keys]) => (
              <KeyList key={heading} heading={heading} keys={keys} />
            ))}
          </div>
          <div>
            {ofPage.map(([heading, keys]) => (
              <KeyList key={heading} heading={heading} keys={keys} />
            ))}
            <KeyList heading="Rows of a list" keys={ROW_KEYS} />
          </div>
        </div>
        <label className={classes.switch}>
          <input
            type="checkbox"
            checked={shortcuts === 'on'}
            onChange={(event) => setShortcuts(event.target.checked ? 'on' : 'off')}
          />
          Single-letter shortcuts, including “g then …”, “/” and “?”
        </label>
      </div>
    </Overlay>
  );
}

type KeyListProps = { heading: string; keys: readonly KeyLine[] };

function KeyList({ heading, keys }: KeyListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <dl className={classes.list}>
        {keys.map((line) => (
          <div key={line.id}>
            <dt>{line.label}</dt>
            <dd>
              {line.keys.map((shortcut, at) => (
                <Fragment key={shortcut}>
                  {at > 0 && ' or '}
                  <ShortcutKeys shortcut={shortcut} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
