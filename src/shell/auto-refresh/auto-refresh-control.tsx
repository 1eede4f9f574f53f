import { Button } from '@mantine/core';
import { lazy, useEffect, useRef, useState } from 'react';

import { useNow } from '@/components/feedback/use-now';
import { ChevronDownIcon, ClockIcon, PauseIcon } from '@/components/icons';
import type { RefreshedScreen } from '@/components/list/auto-refresh';
import { Menu } from '@/components/menu/menu';
import {
  MenuChoice,
  MenuDivider,
  MenuGroup,
  MenuItem,
  MenuNote,
} from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { usePreferences } from '@/components/preferences/preferences';
import { formatClock, zoneName } from '@/lib/dates';
import { formatCount } from '@/lib/text';

import { useRegistryName } from '../registry-name';
import styles from './auto-refresh.module.css';
import { CHOICES, countedTitle, HOLD_WORDS, minutesText, newsOf, type Seen } from './refresh-rules';
import { setMinutes, useRefreshSettings } from './refresh-settings';
import { type AutoRefreshState, useAutoRefresh } from './use-auto-refresh';

const NotificationsDialog = lazy(async () => ({
  default: (await import('./notifications-dialog')).NotificationsDialog,
}));

/** Lets a screen refresh by itself, says when it does so next, and tells in the tab's title what there is to act on. */
export function AutoRefreshControl(props: RefreshedScreen) {
  const { screen, progress, attention } = props;
  const settings = useRefreshSettings();
  const minutes = settings.minutes[screen] ?? 0;
  const isOn = minutes > 0;
  const state = useAutoRefresh(props, minutes);
  const [notifying, setNotifying] = useState(false);
  useTitleCount(isOn ? attention?.toActOn : undefined);
  useNews(isOn, attention);
  const { 'sign-ins': signIns, awaiting, urgent, over } = settings.wishes;
  const wanted = [awaiting, urgent, over, signIns].filter(Boolean).length;

  // What is off must not push aside what can be done with the selected rows.
  if (!isOn && props.selected) return null;
  return (
    <>
      <Menu
        label="Auto-refresh"
        width={272}
        renderTrigger={(trigger) => (
          <Button
            {...trigger}
            variant="subtle"
            color="gray"
            size="xs"
            className={styles.control}
            // Beside a title that needs the room.
            data-short={attention ? true : undefined}
            leftSection={isOn && state.hold ? <PauseIcon /> : <ClockIcon />}
            rightSection={<ChevronDownIcon />}
          >
            <span>
              <span className={styles.word}>Auto-refresh </span>
              <span className={styles.state}>{isOn ? <When {...state} /> : 'off'}</span>
            </span>
          </Button>
        )}
      >
        <MenuGroup label="Refresh this screen">
          {CHOICES.map((choice) => (
            <MenuChoice
              key={choice}
              type="radio"
              checked={choice === minutes}
              onSelect={() => setMinutes(screen, choice)}
            >
              {minutesText(choice)}
            </MenuChoice>
          ))}
        </MenuGroup>
        {isOn && <Explained minutes={minutes} {...state} />}
        {isOn && state.hold === 'sign-in' && (
          <MenuItem hint="Asks for your password." onSelect={progress.refresh}>
            Sign in and refresh
          </MenuItem>
        )}
        {attention && (
          <>
            <MenuDivider />
            <MenuItem
              hint={wanted === 0 ? 'Off' : formatCount(wanted, 'kind')}
              onSelect={() => setNotifying(true)}
            >
              Notifications…
            </MenuItem>
          </>
        )}
      </Menu>
      {notifying && (
        <PartBoundary onGiveUp={() => setNotifying(false)}>
          <NotificationsDialog onClose={() => setNotifying(false)} />
        </PartBoundary>
      )}
    </>
  );
}

/** Says in two words when the next refresh is; the second changes only in the last minute. */
function When({ nextAt, hold, running }: AutoRefreshState) {
  const left = nextAt - useNow('second');
  if (running) return 'running';
  if (hold) return 'paused';
  if (left <= 0) return 'now';
  return left < 60_000
    ? `in ${Math.ceil(left / 1000)} s`
    : `in ${formatCount(Math.round(left / 60_000), 'min', 'min')}`;
}

function Explained({ minutes, nextAt, hold, interval }: AutoRefreshState & { minutes: number }) {
  const { zone } = usePreferences();
  const date = new Date(nextAt);
  const slowed = interval > minutes * 60_000;
  return (
    <MenuNote>
      {hold
        ? HOLD_WORDS[hold]
        : `Next refresh at ${formatClock(date, zone)} ${zoneName(zone, date)}.`}
      {slowed &&
        ` Loading takes long here, so it refreshes every ${formatCount(interval / 60_000, 'minute')}.`}
    </MenuNote>
  );
}

/** Puts a number before the title of the tab, until the screen is left; whoever sets the title anew removes it. */
function useTitleCount(count: number | undefined): void {
  useEffect(() => {
    const title = countedTitle(document.title, count);
    if (document.title !== title) document.title = title;
  });
  useEffect(
    () => () => {
      document.title = countedTitle(document.title);
    },
    [],
  );
}

/** What was counted last on this page, whichever screen is open. */
let lastSeen: Seen = new Map();

/** Notifies of what is new, where that is wanted and allowed. */
function useNews(isOn: boolean, attention: RefreshedScreen['attention']): void {
  const { wishes } = useRefreshSettings();
  const { title = 'Quay Console' } = useRegistryName();
  const shown = useRef<Notification>(undefined);
  const counted = attention?.counted;
  useEffect(() => {
    if (!counted) return;
    const { seen, news } = newsOf(lastSeen, counted, wishes);
    lastSeen = seen;
    if (!isOn || news.length === 0) return;
    try {
      if (Notification.permission !== 'granted') return;
      const body = news.join('\n');
      // One after another replaces the one before, and is heard again.
      shown.current?.close();
      shown.current = new Notification(title, { body });
      shown.current.addEventListener('click', () => window.focus());
    } catch {
      // Some browsers offer notifications to installed applications only.
    }
  }, [counted, wishes, isOn, title]);
}
