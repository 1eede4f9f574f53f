import type { User } from '@/api/queries/users';
import { CopyButton } from '@/components/feedback/copy-button';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { knownEmail } from '@/lib/email';
import styles from '@/components/detail/detail.module.css';

/** Who the user is and in which state. */
export function UserFacts({ user }: { user: User }) {
  const email = knownEmail(user);
  return (
    <section aria-label="Account" className={styles.section}>
      <dl className={styles.facts}>
        <dt>E-mail</dt>
        <dd>
          {email === null ? (
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
          {user.verified ? (
            <StatusBadge status="ok" label="Verified" />
          ) : (
            <StatusBadge status="attention" label="Unverified" />
          )}
        </dd>
        <dt>Sign-in</dt>
        <dd>
          {user.enabled ? (
            <StatusBadge status="ok" label="Enabled" />
          ) : (
            <StatusBadge status="inactive" label="Disabled" />
          )}
        </dd>
        <dt>Role</dt>
        <dd>{roleOf(user)}</dd>
      </dl>
    </section>
  );
}

function roleOf(user: User): string {
  // In both lists means read-only (C 1.0).
  if (user.global_readonly_super_user) return 'Read-only superuser';
  return user.super_user ? 'Superuser' : 'Ordinary user';
}
