import { Button } from '@mantine/core';

import { accountOf } from '@/api/access';
import { isConfigRead, type RegistryConfig } from '@/api/queries/registry';
import type { SessionUser } from '@/api/queries/session';
import { askAgain, useGate } from '@/api/sign-in-gate';
import { Banner } from '@/components/feedback/banner';
import { AttentionIcon, DangerIcon, LockIcon } from '@/components/icons';
import type { ErrorDescription } from '@/lib/error-description';

type RegistryBannersProps = {
  user: SessionUser | null;
  onNoted: () => void;
  registry: RegistryConfig;
  signOutError: ErrorDescription | null;
};

/** States of the whole registry that affect every screen (C 3.8). */
export function RegistryBanners(props: RegistryBannersProps) {
  const { registry, user, signOutError, onNoted } = props;
  const { need, declined } = useGate();
  return (
    <>
      {user?.insteadOf !== undefined && (
        <Banner
          role="alert"
          icon={<AttentionIcon />}
          title={`You are now signed in as ${accountOf(user)}, not as ${accountOf({ username: user.insteadOf })}.`}
          action={
            <Button size="compact-sm" variant="default" onClick={onNoted}>
              Dismiss
            </Button>
          }
        >
          {user.tier === 'none'
            ? 'Another account signed in in this browser, and it is not a superuser. Your input is kept and was not sent.'
            : 'Another account signed in in this browser. Lists reload. Your input is kept and was not sent.'}
        </Banner>
      )}
      {need === 'signed-out' && declined && (
        <Banner
          role="alert"
          danger
          icon={<DangerIcon />}
          title="You are signed out."
          action={
            <Button size="compact-sm" variant="default" onClick={askAgain}>
              Sign in again
            </Button>
          }
        >
          You are viewing cached data. Sign in to load or change anything.
        </Banner>
      )}
      {!isConfigRead(registry) && (
        <Banner
          role="note"
          icon={<AttentionIcon />}
          title="The registry’s settings are not available at this address."
        >
          All actions are offered, and the registry refuses those that are turned off. Host the
          console on the registry’s origin to avoid this.
        </Banner>
      )}
      {registry.registry_state === 'readonly' && (
        <Banner role="note" icon={<LockIcon />} title="This registry is in read-only mode.">
          Changes are refused until an operator turns it off.
        </Banner>
      )}
      {registry.account_recovery_mode === true && (
        <Banner
          role="note"
          icon={<AttentionIcon />}
          title="This registry is in account recovery mode."
        >
          Pushes and pulls are refused; only accounts can be changed.
        </Banner>
      )}
      {signOutError && (
        <Banner
          role="alert"
          danger
          icon={<DangerIcon />}
          title={`You are still signed in. ${signOutError.title}.`}
        >
          {signOutError.advice}
        </Banner>
      )}
    </>
  );
}
