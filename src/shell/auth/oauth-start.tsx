import { Button } from '@mantine/core';
import { useState } from 'react';

import { registryOrigin } from '@/api/origin';

import { KeepToken } from './keep-token';
import { beginOAuth } from './oauth-begin';
import classes from './sign-in-form.module.css';

type OAuthStartProps = {
  clientId: string;
  /** The console path to return to. */
  returnTo: string;
};

/** Signs in on the registry's own pages, which redirect back with a token (C 3.1). */
export function OAuthStart({ clientId, returnTo }: OAuthStartProps) {
  const [keep, setKeep] = useState(false);
  const { host } = new URL(registryOrigin());
  return (
    <div className={classes.form}>
      <p className={classes.hint}>
        You must be signed in at <strong>{host}</strong> in this browser: the authorization page
        does not ask for a password.
      </p>
      <KeepToken checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
      <Button size="md" fullWidth onClick={() => beginOAuth(clientId, { keep, returnTo })}>
        Continue to the registry
      </Button>
    </div>
  );
}
