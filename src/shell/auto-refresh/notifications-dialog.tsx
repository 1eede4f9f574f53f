import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { Note } from '@/components/feedback/note';

import styles from './auto-refresh.module.css';
import { CHOICES, minutesText, type Wishes } from './refresh-rules';
import { setMinutes, setWishes, useRefreshSettings } from './refresh-settings';

const KINDS: readonly (readonly [Exclude<keyof Wishes, 'above'>, string])[] = [
  ['awaiting', 'New keys awaiting approval'],
  ['urgent', 'Keys that will expire within a week'],
  ['over', 'Namespaces that reach their limit'],
  ['sign-ins', 'Failed sign-ins today above'],
];

type Permission = NotificationPermission | 'unavailable';

const permissionNow = (): Permission =>
  'Notification' in window ? Notification.permission : 'unavailable';

/** The notifications of the overview: which are wanted, and whether the browser shows them. */
export function NotificationsDialog({ onClose }: { onClose: () => void }) {
  const { wishes, minutes } = useRefreshSettings();
  const every = minutes['overview'] ?? 0;
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
        <NativeSelect
          label="Refresh the overview"
          data={CHOICES.map((choice) => ({ value: String(choice), label: minutesText(choice) }))}
          value={String(every)}
          onChange={({ currentTarget: { value } }) => {
            const choice = CHOICES.find((known) => String(known) === value);
            if (choice !== undefined) setMinutes('overview', choice);
          }}
        />
        {every === 0 && (
          <Note status="attention">
            The overview does not refresh automatically, so nothing can arrive.
          </Note>
        )}
        {permission === 'denied' && (
          <Note status="attention">
            This browser blocks notifications from this site. Allow them in the site settings.
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
          <div key={kind} className={styles.wish}>
            <Checkbox
              label={label}
              checked={wishes[kind]}
              data-autofocus={at === 0 || undefined}
              onChange={(event) => void choose(kind, event.currentTarget.checked)}
            />
            {kind === 'sign-ins' && (
              <TextInput
                className={styles.above}
                aria-label="Number of failed sign-ins"
                inputMode="numeric"
                autoComplete="off"
                disabled={!wishes[kind]}
                value={above}
                error={valid ? undefined : 'Enter 0 to 9,999,999.'}
                onChange={({ currentTarget: { value } }) => {
                  setAbove(value);
                  if (/^\d{1,7}$/.test(value.trim())) setWishes({ above: Number(value) });
                }}
              />
            )}
          </div>
        ))}
      </div>
    </Overlay>
  );
}
