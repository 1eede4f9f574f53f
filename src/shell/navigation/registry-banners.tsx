import { Button } from '@mantine/core';

import { isConfigRead, type RegistryConfig } from '@/api/queries/registry';
import { askAgain, useGate } from '@/api/sign-in-gate';
import { AttentionIcon, DangerIcon, LockIcon } from '@/components/icons';
import type { ErrorDescription } from '@/lib/error-description';

import classes from './registry-banners.module.css';

type RegistryBannersProps = { registry: RegistryConfig; signOutError: ErrorDescription | null };

/** States of the whole registry that every screen must be read with (C 3.8). */
export function RegistryBanners({ registry, signOutError }: RegistryBannersProps) {
  const { need, declined } = useGate();
  return (
    <>
      {need === 'signed-out' && declined && (
        <p className={classes.banner} role="alert" data-danger>
          <DangerIcon />
          <span>
            <strong>You are signed out.</strong> What you see was read before; nothing can be read
            or changed until you sign in again.
          </span>
          <Button size="compact-sm" variant="default" onClick={askAgain}>
            Sign in again
          </Button>
        </p>
      )}
      {!isConfigRead(registry) && (
        <p className={classes.banner} role="note">
          <AttentionIcon />
          <span>
            <strong>The registry’s settings cannot be read from this address.</strong> Everything is
            offered, and the registry refuses what it has turned off. Behind a reverse proxy on the
            registry’s own origin the console knows.
          </span>
        </p>
      )}
      {registry.registry_state === 'readonly' && (
        <p className={classes.banner} role="note">
          <LockIcon />
          <span>
            <strong>This registry is in read-only mode.</strong> You can look at everything; changes
            are refused until its operators end the mode.
          </span>
        </p>
      )}
      {registry.account_recovery_mode === true && (
        <p className={classes.banner} role="note">
          <AttentionIcon />
          <span>
            <strong>This registry is in account recovery mode.</strong> Pushes and pulls are
            refused; only accounts can be repaired.
          </span>
        </p>
      )}
      {signOutError && (
        <p className={classes.banner} role="alert" data-danger>
          <DangerIcon />
          <span>
            <strong>You are still signed in. {signOutError.title}.</strong> {signOutError.advice}
          </span>
        </p>
      )}
    </>
  );
}
