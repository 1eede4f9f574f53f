import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { Note } from '@/components/feedback/note';

import styles from './auto-refresh.module.css';
import type { Wishes } from './refresh-rules';
import { setWishes, useRefreshSettings } from './refresh-settings';

const KINDS: readonly (readonly [Exclude<keyof Wishes, 'above'>, string])[] = [
  ['awaiting', 'New keys awaiting approval'],
  ['urgent', 'Keys that will expire within a week'],
  ['over', 'Namespaces that reach their limit'],
  ['sign-ins', 'Failed sign-ins today above a number'],
];

type Permission = NotificationPermission | 'unavailable';

const permissionNow = (): Permission =>
  'Notification' in window ? Notification.permission : 'unavailable';

/** The notifications of the overview: which are wanted, and whether the browser shows them. */
export function NotificationsDialog({ onClose }: { onClose: () => void }) {
  const { wishes, minutes } = useRefreshSettings();
  const [permission, setPermission] = useState(permissionNow);
  const [above, setAbove] = useState(String(wishes.above));
  const [asked, setAsked] = useState(false);
  const valid = /^\d{1,7}$/.test(above.trim());

  const choose = async (kind: Exclude<keyof Wishes, 'above'>, wanted: boolean) => {
    setWishes({ [kind]: wanted });
    if (!wanted || permissionNow() !== 'default') return;
    setPermission(await Notification.requestPermission());
    setAsked(true);
  };
  return (
    <Overlay title="Notifications" width={440} onClose={onClose}>
      <div className={styles.dialog}>
        <p className={styles.intro}>
          Notifications appear when an automatic refresh of the overview finds something new.
        </p>
        {!minutes['overview'] && (
          <Note status="attention">
            Automatic refresh of the overview is off, so nothing can arrive. Turn it on beside
            Refresh on the overview.
          </Note>
        )}
        {permission === 'denied' && (
          <Note status="attention">
            This browser blocks notifications of this site. Allow them in the settings of the site.
          </Note>
        )}
        {permission === 'default' && asked && (
          <Note status="attention">
            Not allowed yet. Clear and select an entry to be asked again.
          </Note>
        )}
        {permission === 'unavailable' && (
          <Note status="attention">
            This browser offers no notifications here. They need an address that starts with https.
          </Note>
        )}
        {KINDS.map(([kind, label], at) => (
          <Checkbox
            key={kind}
            label={label}
            checked={wishes[kind]}
            data-autofocus={at === 0 || undefined}
            onChange={(event) => void choose(kind, event.currentTarget.checked)}
          />
        ))}
        {wishes['sign-ins'] && (
          <TextInput
            className={styles.above}
            label="Notify above"
            inputMode="numeric"
            autoComplete="off"
            value={above}
            error={valid ? undefined : 'Enter a whole number from 0 to 9,999,999.'}
            onChange={({ currentTarget: { value } }) => {
              setAbove(value);
              if (/^\d{1,7}$/.test(value.trim())) setWishes({ above: Number(value) });
            }}
          />
        )}
      </div>
    </Overlay>
  );
}
