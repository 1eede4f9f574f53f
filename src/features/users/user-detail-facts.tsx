import type { ReactNode } from 'react';

import type { User } from '@/api/queries/users';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { knownEmail } from '@/lib/email';
import styles from '@/components/detail/detail.module.css';

/** Shows who the user is, and its state. */
export function UserFacts({ user }: { user: User }) {
  const email = knownEmail(user);
  return (
    <section aria-label="Account" className={styles.section}>
      <dl className={styles.facts}>
        <dt>E-mail</dt>
        <dd>
          {user.email === undefined ? (
            <NotTold />
          ) : email === null ? (
            <span className={styles.faint}>No e-mail address</span>
          ) : (
            <span className={styles.line}>
              <span className={styles.grow}>
                <Truncate text={email} />
              </span>
              <CopyButton value={email} label="Copy e-mail" />
            </span>
          )}
        </dd>
        <dt>E-mail status</dt>
        <dd>
          {user.verified === undefined ? (
            <NotTold />
          ) : user.verified ? (
            <StatusBadge quiet status="ok" label="Verified" />
          ) : (
            <StatusBadge status="attention" label="Unverified" />
          )}
        </dd>
        <dt>Status</dt>
        <dd>
          {user.enabled === undefined ? (
            <NotTold />
          ) : user.enabled ? (
            <StatusBadge quiet status="ok" label="Enabled" />
          ) : (
            <StatusBadge status="inactive" label="Disabled" />
          )}
        </dd>
        <dt>Role</dt>
        <dd>{roleOf(user)}</dd>
        {user.super_user !== true && user.global_readonly_super_user === undefined && (
          <>
            <dt>Read-only superuser</dt>
            <dd>
              <NotTold />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function roleOf(user: User): ReactNode {
  // In both lists means read-only (C 1.0).
  if (user.global_readonly_super_user) return 'Read-only superuser';
  if (user.super_user === undefined) return <NotTold />;
  return user.super_user ? 'Superuser' : 'Ordinary user';
}
