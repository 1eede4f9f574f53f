import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { registryConfig } from '@/api/queries/registry';
import { currentUser } from '@/api/queries/session';
import { registryOrigin } from '@/api/origin';

import { registrySite } from '../registry-name';
import classes from './sign-in-form.module.css';
import { useReturnToTab } from './use-return-to-tab';

/**
 * For accounts whose password is managed by another service: they sign in at the registry itself, and the console uses
 * the registry's session as soon as the user returns to it. If that session cannot reach the console, it says so.
 */
export function RegistrySignIn({ onEnter }: { onEnter: () => void }) {
  const client = useQueryClient();
  const { data: registry } = useQuery(registryConfig());
  const [nobody, setNobody] = useState(false);
  const look = useCallback(() => {
    void client.query({ ...currentUser(), staleTime: 0 }).then(
      (user) => (user === null ? setNobody(true) : onEnter()),
      // The sign-in page is already open; the next attempt reports the problem.
      () => undefined,
    );
  }, [client, onEnter]);
  useReturnToTab(look);

  const site = registrySite(registry);
  const services = (registry?.external_login ?? []).map(({ title, id }) => title || id);
  const accounts = services.length > 0 && `Accounts of ${services.join(', ')}`;
  // Sign-ins end at the registry's own address, and a session is limited to that host.
  if (site !== undefined && new URL(site).hostname !== location.hostname) {
    return (
      <p className={classes.hint}>
        {accounts || 'People'} sign in at <bdi>{new URL(site).host}</bdi>, and that session is not
        available at this address. Use another sign-in method here.
      </p>
    );
  }
  return (
    <p className={classes.hint}>
      {accounts && `${accounts} sign in at the registry itself. `}
      <a href={site ?? `${registryOrigin()}/`} target="_blank" rel="noopener">
        Sign in at the registry
      </a>{' '}
      and come back to this tab.
      {nobody && <output> No account is signed in there.</output>}
    </p>
  );
}
