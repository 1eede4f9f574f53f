import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FocusEvent, type ReactNode, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import type { ApiError } from '@/api/errors';
import { registrySize as registrySizeQuery } from '@/api/queries/registry-size';
import { whyNot } from '@/api/rights/configuration';
import { noWrites } from '@/api/rights/rules';
import { useCommands } from '@/components/commands/commands';
import { Note } from '@/components/feedback/note';
import { TimeAgo } from '@/components/feedback/time-ago';
import { OkIcon, RefreshIcon } from '@/components/icons';
import { AutoRefresh } from '@/components/list/auto-refresh';
import { PageHeader } from '@/components/page/page-header';
import { useLatest } from '@/components/table/use-latest';

import { AccessCard } from './access-card';
import { type AttentionItem, attentionOf, summaryText } from './attention';
import { AttentionGroups, AttentionLoading, type AttentionNote } from './attention-list';
import partStyles from './attention.module.css';
import { LOGIN_FAILURE_SETTING } from './failed-sign-ins';
import { NamespacesRead } from './namespaces-read';
import styles from './overview.module.css';
import { PartFailures } from './part-failures';
import { StorageCard } from './storage-card';
import { type QuotasPart, useKeysPart, useRefresh, useSignInsPart } from './use-overview';

type OverviewViewProps = {
  registrySize: ReactNode;
  /** The namespaces, or why this registry does not count what they store. */
  quotas: QuotasPart | { off: string };
};

/** What is counted by requests of its own, and may fail alone. */
type Part = {
  title: string;
  items: readonly AttentionItem[];
  error: ApiError | null;
  retry: () => void;
};

/** Shows what needs a superuser by urgency, and beside it what the registry stores and offers. */
export function OverviewView({ registrySize, quotas }: OverviewViewProps) {
  const access = useAccess();
  const refusal = noWrites(access);
  const keys = useKeysPart();
  const signIns = useSignInsPart();
  const counted = 'off' in quotas ? undefined : quotas;
  const { refresh, refreshInTurn, refreshing } = useRefresh(counted);
  useRefreshCommand(refresh);

  const parts: readonly Part[] = [
    { title: 'Service keys', ...keys },
    ...(counted ? [{ title: 'Quotas', ...counted }] : []),
    { title: 'Sign-ins', ...signIns },
  ];
  const failed = parts.flatMap(({ error, ...part }) => (error === null ? [] : { ...part, error }));
  const size = useQuery(registrySizeQuery());
  const sizeFailed = size.error !== null && !size.isFetching;
  const stopped = counted?.error === null && counted.progress.error !== null;
  // What failed is told once, and not as a number that never arrives.
  const items = parts.flatMap((part) =>
    part.items.filter(({ count }) => count !== undefined || part.error === null),
  );
  const unread = items.some(({ count }) => count === undefined);
  const arriving =
    counted !== undefined &&
    (counted.counting || (counted.progress.reading && !counted.progress.paused));
  const { settled, watch } = useSettled(!unread && !arriving);
  const summary = summaryText(items, {
    reading: unread,
    partial: counted?.progress.complete === false,
    failed: failed.length + (sizeFailed ? 1 : 0) + (stopped ? 1 : 0),
    parts: parts.length + 1,
  });
  const readAt = Math.max(keys.readAt, signIns.readAt);
  const attention = useAttention(items, unread);
  const refreshingNamespaces = counted?.progress.complete === true && counted.progress.reading;

  return (
    <section className={styles.page} aria-label="Overview">
      <PageHeader
        title="Overview"
        about={
          <p className={styles.summary}>
            {summary.calm && <OkIcon />}
            {summary.text}
          </p>
        }
      >
        {readAt > 0 && (
          <AutoRefresh
            screen="overview"
            progress={{
              loaded: counted?.progress.complete ? counted.progress.loaded : 0,
              reading: refreshing || arriving || size.isFetching || refreshingNamespaces,
              paused: refreshingNamespaces && counted.progress.paused,
              waitingUntil: counted?.progress.waitingUntil,
              finishedAt: readAt,
              ...(counted && { pause: counted.progress.pause }),
              resume: counted ? counted.progress.resume : refresh,
              refresh: () => void refreshInTurn(),
            }}
            attention={attention}
          />
        )}
        {/* Its space is reserved, so that nothing moves when it is known. */}
        <span className={styles.age}>
          {readAt > 0 && (
            <>
              Updated <TimeAgo date={new Date(readAt)} />
            </>
          )}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          className={styles.refresh}
          aria-label="Refresh"
          leftSection={<RefreshIcon />}
          onClick={refresh}
        >
          <span className={styles.word}>Refresh</span>
        </Button>
      </PageHeader>
      <div className={styles.body}>
        {refusal !== undefined && (
          <div className={styles.note}>
            <Note>{refusal}</Note>
          </div>
        )}
        <div className={styles.columns} data-loading={!settled || undefined}>
          <div className={styles.attention} {...watch}>
            {failed.length > 0 && <PartFailures parts={failed} />}
            {settled ? (
              <AttentionGroups
                // Where nothing was logged at all, the note says why; "none" would be a guess.
                items={signIns.none ? items.filter(({ about }) => about !== 'sign-ins') : items}
                notes={notesOf(quotas, signIns)}
              />
            ) : (
              <AttentionLoading items={items} />
            )}
            {counted && <NamespacesRead progress={counted.progress} />}
          </div>
          <div className={styles.side}>
            <StorageCard size={registrySize} namespaces={counted} />
            <AccessCard />
          </div>
        </div>
      </div>
    </section>
  );
}

/** Returns the same object as long as nothing in it changes. */
function useAttention(items: readonly AttentionItem[], reading: boolean) {
  const attention = attentionOf(items, reading);
  const text = JSON.stringify(attention);
  const [kept, setKept] = useState({ text, attention });
  if (kept.text === text) return kept.attention;
  setKept({ text, attention });
  return attention;
}

/** Returns what cannot be counted, and why. */
function notesOf(
  quotas: OverviewViewProps['quotas'],
  signIns: ReturnType<typeof useSignInsPart>,
): readonly AttentionNote[] {
  const notes: AttentionNote[] = [];
  if ('off' in quotas) {
    notes.push({
      about: 'quotas',
      text: `${quotas.off} With quotas on, namespaces at the limit are listed under Act now.`,
    });
  }
  if (signIns.unavailable !== undefined) {
    notes.push({ about: 'sign-ins', text: signIns.unavailable });
  }
  if (signIns.none) notes.push({ about: 'sign-ins', text: <SignInsSetting /> });
  return notes;
}

/**
 * Returns whether everything was answered once. Then the items are sorted by urgency, and stay so. It waits for the
 * focus to leave the list, which is drawn anew.
 */
function useSettled(answered: boolean) {
  const [settled, setSettled] = useState(answered);
  const [focused, setFocused] = useState(false);
  if (answered && !settled && !focused) setSettled(true);
  return {
    settled,
    /** For the element around the list. */
    watch: {
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocused(currentTarget.contains(relatedTarget)),
    },
  };
}

function useRefreshCommand(refresh: () => void): void {
  const latest = useLatest(refresh);
  useCommands(
    useMemo(
      () => [
        {
          id: 'overview.refresh',
          label: 'Refresh overview',
          group: 'Overview',
          keywords: 'reload update',
          run: () => latest.current(),
        },
      ],
      [latest],
    ),
  );
}

/** Shows what the number of failed sign-ins depends on, where there is none at all. */
function SignInsSetting() {
  const access = useAccess();
  return (
    <>
      Failed sign-ins are logged only with <code>{LOGIN_FAILURE_SETTING}: true</code>, which is off
      by default.{' '}
      {whyNot.readConfiguration(access) === undefined && (
        <Link to="/configuration" search={{ q: LOGIN_FAILURE_SETTING }} className={partStyles.more}>
          Check setting
        </Link>
      )}
    </>
  );
}
