import { ActionIcon } from '@mantine/core';

import { useRegisteredCommands } from '@/components/commands/commands';
import { CloseIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';

import { KEEP_OTHERS_OPEN, NativeDialog } from '../dialog/native-dialog';
import { ShortcutKeys } from './shortcut-keys';
import { PALETTE_KEYS } from './shortcuts';
import classes from './shortcuts-dialog.module.css';

/** Every key there is at the moment, and the switch that turns those of a single letter off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts, setShortcuts } = usePreferences();
  const withKeys = useRegisteredCommands().flatMap(({ id, label, group, shortcut }) =>
    shortcut === undefined ? [] : [{ id, label: `${group}: ${label}`, shortcut }],
  );
  return (
    <NativeDialog label="Keyboard shortcuts" placement="centre" onClose={onClose}>
      <div className={classes.dialog}>
        <div className={classes.head}>
          <h2>Keyboard shortcuts</h2>
          <ActionIcon
            {...KEEP_OTHERS_OPEN}
            variant="subtle"
            color="gray"
            aria-label="Close"
            onClick={onClose}
          >
            <CloseIcon />
          </ActionIcon>
        </div>
        <dl className={classes.list}>
          <div>
            <dt>Search or jump to</dt>
            <dd>
              <ShortcutKeys shortcut={PALETTE_KEYS} />
            </dd>
          </div>
          {withKeys.map(({ id, label, shortcut }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <ShortcutKeys shortcut={shortcut} />
              </dd>
            </div>
          ))}
        </dl>
        <label className={classes.switch}>
          <input
            {...KEEP_OTHERS_OPEN}
            type="checkbox"
            checked={shortcuts === 'on'}
            onChange={(event) => setShortcuts(event.target.checked ? 'on' : 'off')}
          />
          Single-letter shortcuts
        </label>
      </div>
    </NativeDialog>
  );
}
