import { useQuery } from '@tanstack/react-query';
import {
  lazy,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';

import { useAccess } from '@/api/access';
import { messages } from '@/api/queries/messages';
import { whyNot } from '@/api/rights/messages';
import { AttentionIcon, DangerIcon, InfoIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { messageTitle, SEVERITIES, severityOf } from '@/lib/messages';
import { formatCount, formatNumber, isolate } from '@/lib/text';

import { dismiss, useDismissed } from './dismissed';
import styles from './header-messages.module.css';

const MessagesOverlay = lazy(async () => ({
  default: (await import('./messages-overlay')).MessagesOverlay,
}));

/** How long the messages count as current, in milliseconds: they change a few times a year. */
const CURRENT = 15 * 60_000;

const ICONS = { error: DangerIcon, warning: AttentionIcon, info: InfoIcon, other: InfoIcon };

function followVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
const isVisible = () => document.visibilityState !== 'hidden';

/**
 * Shows in the top bar what the registry tells everyone, until it is dismissed: the first line of the most severe
 * message, and all of them when it is opened. It is there once the page has loaded, in a place that is always free, so
 * that nothing moves. A failure is silent here; the messages' own screen tells it.
 */
export function HeaderMessages() {
  const missing = whyNot.readMessages(useAccess());
  const visible = useSyncExternalStore(followVisibility, isVisible);
  const { data } = useQuery({
    ...messages.options,
    // A tab that becomes visible again requests them once they are no longer current.
    enabled: visible && missing === undefined,
    staleTime: CURRENT,
  });
  const dismissed = useDismissed();
  const [open, setOpen] = useState(false);
  const ids = useMemo(() => data?.map(({ uuid }) => uuid), [data]);
  useEffect(() => {
    if (ids) dismiss([], ids);
  }, [ids]);
  const shown = useMemo(
    () =>
      (data ?? [])
        .filter(({ uuid }) => !dismissed.includes(uuid))
        .toSorted((a, b) => SEVERITIES.indexOf(severityOf(a)) - SEVERITIES.indexOf(severityOf(b))),
    [data, dismissed],
  );
  const close = useCallback(() => setOpen(false), []);
  const [first] = shown;
  if (!ids || !first) return null;
  const severity = severityOf(first);
  const Icon = ICONS[severity];
  const title = messageTitle(first);
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        data-severity={severity}
        aria-haspopup="dialog"
        aria-label={`${formatCount(shown.length, 'message')}: ${isolate(title)}`}
        onClick={() => startTransition(() => setOpen(true))}
      >
        <Icon />
        <bdi className={styles.text}>{title}</bdi>
        {shown.length > 1 && <span className={styles.count}>{formatNumber(shown.length)}</span>}
      </button>
      <PartBoundary onGiveUp={close}>
        {open && (
          <MessagesOverlay
            messages={shown}
            onDismiss={(uuid) => {
              dismiss([uuid], ids);
              if (shown.length === 1) close();
            }}
            onClose={close}
          />
        )}
      </PartBoundary>
    </>
  );
}
