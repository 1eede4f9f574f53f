import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo } from 'react';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/configuration';
import { noWrites } from '@/api/rights/rules';
import { useCommands } from '@/components/commands/commands';
import { TimeAgo } from '@/components/feedback/time-ago';
import { InfoIcon, KeyIcon, LogIcon, OkIcon, RefreshIcon } from '@/components/icons';
import { useLatest } from '@/components/table/use-latest';

import { AccessCard } from './access-card';
import { summaryText } from './attention';
import { AttentionPart } from './attention-part';
import styles from './overview.module.css';
import { LOGIN_FAILURE_SETTING } from './failed-sign-ins';
import partStyles from './attention.module.css';
import { QuotasPartView } from './quotas-part-view';
import { SizePicture } from './size-picture';
import { type QuotasPart, useKeysPart, useRefresh, useSignInsPart } from './use-overview';

type OverviewViewProps = {
  registrySize: ReactNode;
  /** The namespaces, or why this registry does not count what they store. */
  quotas: QuotasPart | { off: string };
};

/** Shows all parts of the screen, each with its own state. */
export function OverviewView({ registrySize, quotas }: OverviewViewProps) {
  const refusal = noWrites(useAccess());
  const keys = useKeysPart();
  const signIns = useSignInsPart();
  const refresh = useRefresh();
  const latest = useLatest({ refresh });
  useCommands(
    useMemo(
      () => [
        {
          id: 'overview.refresh',
          label: 'Refresh overview',
          group: 'Overview',
          keywords: 'reload update',
          run: () => latest.current.refresh(),
        },
      ],
      [latest],
    ),
  );

  const counted = 'off' in quotas ? undefined : quotas;
  const items = [...keys.items, ...(counted?.items ?? []), ...signIns.items];
  const errors = [keys.error, signIns.error, counted?.progress.error].filter(Boolean);
  const unread = items.filter(({ count }) => count === undefined);
  const summary = summaryText(items, {
    reading: unread.length > 0 && errors.length === 0 && !signIns.unavailable,
    partial: counted?.progress.complete === false,
    failed: errors.length > 0,
  });
  const readAt = Math.max(keys.readAt, signIns.readAt);

  return (
    <section className={styles.page} aria-label="Overview">
      <header className={styles.header}>
        <div className={styles.title}>
          <h1>Overview</h1>
          <p className={styles.summary} data-calm={summary.calm || undefined}>
            {summary.calm && <OkIcon />}
            {summary.text}
          </p>
        </div>
        <div className={styles.action}>
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
            leftSection={<RefreshIcon />}
            onClick={refresh}
          >
            Refresh
          </Button>
        </div>
      </header>
      {refusal !== undefined && (
        <p className={styles.note}>
          <InfoIcon />
          <span>{refusal}</span>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.attention}>
          <AttentionPart
            title="Service keys"
            icon={KeyIcon}
            items={keys.items}
            more={{ label: 'All service keys', link: { to: '/service-keys' } }}
            error={keys.error}
            onRetry={keys.retry}
          />
          <QuotasPartView quotas={quotas} />
          <SignInsPart part={signIns} />
        </div>
        <div className={styles.side}>
          <SidePart title="Registry size" more={{ label: 'Open', link: { to: '/registry-size' } }}>
            {registrySize}
            {counted && <SizePicture {...counted} />}
          </SidePart>
          <SidePart title="Your access">
            <AccessCard />
          </SidePart>
        </div>
      </div>
    </section>
  );
}

/** Shows the failed sign-ins of the day, and what their number depends on. */
function SignInsPart({ part }: { part: ReturnType<typeof useSignInsPart> }) {
  const access = useAccess();
  return (
    <AttentionPart
      title="Sign-ins"
      icon={LogIcon}
      items={part.items}
      more={{ label: 'Usage logs', link: { to: '/logs' } }}
      error={part.error}
      onRetry={part.retry}
      instead={part.unavailable}
      foot={
        <div className={partStyles.foot}>
          <p>
            Logged only with <code>{LOGIN_FAILURE_SETTING}: true</code>, which is off by default.
          </p>
          {whyNot.readConfiguration(access) === undefined && (
            <Link
              to="/configuration"
              search={{ q: LOGIN_FAILURE_SETTING }}
              preload={false}
              className={partStyles.more}
            >
              Open logs
            </Link>
          )}
        </div>
      }
    />
  );
}

type SidePartProps = {
  title: string;
  more?: { label: string; link: LinkProps };
  children: ReactNode;
};

/** Shows information beside what needs action. */
function SidePart({ title, more, children }: SidePartProps) {
  const id = useId();
  return (
    <section className={partStyles.part} aria-labelledby={id}>
      <div className={partStyles.head}>
        <h2 id={id}>{title}</h2>
        {more && (
          <Link {...more.link} preload={false} className={partStyles.more}>
            {more.label}
          </Link>
        )}
      </div>
      <div className={styles.stack}>{children}</div>
    </section>
  );
}
