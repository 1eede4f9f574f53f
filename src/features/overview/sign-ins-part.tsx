import { Link } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/configuration';
import { LogIcon } from '@/components/icons';

import { AttentionPart } from './attention-part';
import styles from './attention.module.css';
import { LOGIN_FAILURE_SETTING } from './failed-sign-ins';
import type { useSignInsPart } from './use-overview';

/** The refused sign-ins of the day, and what their number depends on. */
export function SignInsPart({ part }: { part: ReturnType<typeof useSignInsPart> }) {
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
        <div className={styles.foot}>
          <p>
            Logged only with <code>{LOGIN_FAILURE_SETTING}: true</code>, which is off by default.
          </p>
          {whyNot.readConfiguration(access) === undefined && (
            <Link
              to="/configuration"
              search={{ q: LOGIN_FAILURE_SETTING }}
              preload={false}
              className={styles.more}
            >
              Open logs
            </Link>
          )}
        </div>
      }
    />
  );
}
