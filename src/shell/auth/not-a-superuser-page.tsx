import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';

import { registryConfig } from '@/api/queries/registry';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { UserIcon } from '@/components/icons';

import { registrySite } from '../registry-name';
import { Entrance } from './entrance';
import classes from './not-a-superuser-page.module.css';
import { useSignOut } from './use-sign-out';

/** Tells a user without superuser rights that they cannot administer the registry, and how that could change. */
export function NotASuperuserPage({ username }: { username: string }) {
  const signOut = useSignOut();
  const { demo } = useRouteContext({ from: '__root__' });
  const { data: registry } = useQuery(registryConfig());
  // The demo's registry has no website.
  const site = demo ? undefined : registrySite(registry);
  return (
    <Entrance heading="This console is for superusers">
      <div className={classes.panel}>
        <p className={classes.who}>
          <UserIcon />
          <span>
            Signed in as <strong>{username}</strong>, who is not a superuser of this registry.
          </span>
        </p>
        <p>
          Superusers manage the entire registry: users, organizations, quotas, service keys and
          logs. Your own repositories and settings are in the registry’s own interface.
        </p>
        <p>
          The operators of the registry list superusers in its configuration under{' '}
          <code>SUPER_USERS</code>, and read-only superusers under{' '}
          <code>GLOBAL_READONLY_SUPER_USERS</code>. Ask them to add <code>{username}</code>, or sign
          in with an account that is listed there.
        </p>
        {signOut.error && <ErrorNotice error={signOut.error} />}
        <div className={classes.actions}>
          <Button loading={signOut.pending} onClick={signOut.start}>
            Sign out
          </Button>
          {site !== undefined && (
            <Button component="a" href={site} variant="default">
              Open the registry
            </Button>
          )}
        </div>
        <p className={classes.hint}>
          Signing out ends your sessions with this registry in every browser.
        </p>
      </div>
    </Entrance>
  );
}
