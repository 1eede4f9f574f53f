import { Button } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

import { registryOrigin } from '@/api/origin';
import { registryConfig } from '@/api/queries/registry';
import { currentUser } from '@/api/queries/session';
import { signInAgain, type SignInAgain } from '@/api/queries/sign-in';
import { currentCredential, isTokenKept } from '@/api/session';
import { declineSignIn } from '@/api/sign-in-gate';
import { pastedToken } from '@/lib/pasted-token';

import { AccountPassword } from './account-password';
import { describeConfirmationError, describeSignInError } from './describe-sign-in-error';
import { GateDialog } from './gate-dialog';
import classes from './gate-dialog.module.css';
import { oauthInWindow } from './oauth-begin';
import { TokenField } from './token-field';
import { useCountdown } from './use-countdown';
import { useReturnToTab } from './use-return-to-tab';
import { useSignOut } from './use-sign-out';

const withToken = (token: string): SignInAgain => ({ token, keep: isTokenKept() });

/** Shown after the session or token has ended: pending requests continue once the same account signs in. */
export function SignInAgainDialog() {
  const { data: user } = useSuspenseQuery(currentUser());
  const { deployment } = useRouteContext({ from: '__root__' });
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string>();
  const wait = useCountdown();
  const leave = useSignOut();
  const { data: registry } = useQuery(registryConfig());
  const byToken = currentCredential().mode === 'token';
  // Otherwise another service manages the accounts, and users sign in at the registry (C 3.5).
  const byPassword = !byToken && registry?.features['DIRECT_LOGIN'] !== false;

  const { mutate, isPending, error, data } = useMutation({
    ...signInAgain,
    onError: (failure) => {
      const { retryAfter } = describeSignInError(failure);
      // The registry sends whole seconds, rounded down (C 2.3).
      if (retryAfter !== undefined) wait.start(retryAfter + 1);
    },
  });
  const tryElsewhere = useCallback(() => {
    if (!byToken) mutate('elsewhere');
  }, [byToken, mutate]);
  useReturnToTab(tryElsewhere);

  const submit = () => {
    if (!byToken && !byPassword) mutate('elsewhere');
    else if (byToken) {
      const found = pastedToken(secret);
      if ('token' in found) mutate(withToken(found.token));
      setProblem('problem' in found ? found.problem : undefined);
    } else if (byPassword && secret !== '') mutate({ password: secret });
  };
  const account = user?.username ? <strong>{user.username}</strong> : 'the same account';
  return (
    <GateDialog
      title="Sign in again"
      why={
        <>
          The registry no longer accepts this {byToken ? 'token' : 'session'}. Nothing on this page
          is lost. Sign in as {account}to continue.
        </>
      }
      error={error && (byToken ? describeSignInError(error) : describeConfirmationError(error))}
      submitLabel={byToken || byPassword ? 'Sign in' : 'I have signed in'}
      submitting={isPending}
      waitLabel={wait.left > 0 ? `Wait ${wait.left} s` : undefined}
      cancelLabel="Not now"
      others={
        <div className={classes.others}>
          {byToken && deployment.clientId !== undefined && (
            <OAuthWindow
              clientId={deployment.clientId}
              onToken={(token) => mutate(withToken(token))}
            />
          )}
          {data === 'nobody' && <output>No account is signed in to the registry.</output>}
          <Button variant="subtle" loading={leave.pending} onClick={leave.start}>
            Leave this page and switch account
          </Button>
        </div>
      }
      onSubmit={submit}
      onCancel={declineSignIn}
    >
      {!byToken && !byPassword && (
        <p>
          <a href={`${registryOrigin()}/`} target="_blank" rel="noopener">
            Sign in at the registry
          </a>{' '}
          and come back to this tab.
        </p>
      )}
      {byToken && (
        <TokenField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for exactly this
          autoFocus
          value={secret}
          error={problem}
          onChange={(event) => setSecret(event.target.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
        />
      )}
      {byPassword && (
        <AccountPassword username={user?.username ?? ''} value={secret} onChange={setSecret} />
      )}
    </GateDialog>
  );
}

type OAuthWindowProps = { clientId: string; onToken: (token: string) => void };

/** Signs in on the registry's pages in a separate window, so that this page keeps its state. */
function OAuthWindow({ clientId, onToken }: OAuthWindowProps) {
  const [giveUp, setGiveUp] = useState<AbortController>();
  const [blocked, setBlocked] = useState(false);
  useEffect(() => () => giveUp?.abort(), [giveUp]);

  const open = async () => {
    giveUp?.abort();
    const controller = new AbortController();
    setGiveUp(controller);
    try {
      onToken(await oauthInWindow(clientId, controller.signal));
    } catch {
      setBlocked(!controller.signal.aborted);
    }
  };
  return (
    <>
      <Button variant="subtle" onClick={() => void open()}>
        Use the registry’s sign-in, in a new window
      </Button>
      {blocked && <p role="alert">The browser blocked the new window.</p>}
    </>
  );
}
