import { Button } from '@mantine/core';
import { useState } from 'react';

import { useQuery } from '@tanstack/react-query';

import { registryConfig } from '@/api/queries/registry';
import type { Deployment, SignInMethod } from '@/lib/deployment';

import { OAuthStart } from './oauth-start';
import { RegistrySignIn } from './registry-sign-in';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-methods.module.css';
import { TokenForm } from './token-form';

const LABELS: Record<SignInMethod, string> = {
  session: 'Use user name and password',
  oauth: 'Use the registry’s sign-in',
  token: 'Use an access token',
};

/** The password form unless the registry accepts none (C 3.5), and the registry's sign-in for external accounts. */
function SessionSignIn({ onEnter }: { onEnter: () => void }) {
  const { data: registry } = useQuery(registryConfig());
  const direct = registry?.features['DIRECT_LOGIN'] !== false;
  const elsewhere = !direct || (registry?.external_login ?? []).length > 0;
  return (
    <>
      {direct && <SignInForm onEnter={onEnter} />}
      {elsewhere && <RegistrySignIn onEnter={onEnter} />}
    </>
  );
}

type SignInMethodsProps = { deployment: Deployment; returnTo: string; onEnter: () => void };

/** Shows one sign-in method, and the others behind a click. */
export function SignInMethods({ deployment, returnTo, onEnter }: SignInMethodsProps) {
  const { signIn, clientId } = deployment;
  const [method, setMethod] = useState(signIn[0]);
  const others = signIn.filter((other) => other !== method);
  return (
    <>
      {method === 'session' && <SessionSignIn onEnter={onEnter} />}
      {method === 'oauth' && clientId !== undefined && (
        <OAuthStart clientId={clientId} returnTo={returnTo} />
      )}
      {method === 'token' && (
        <TokenForm besideSession={signIn.includes('session')} onEnter={onEnter} />
      )}
      {others.length > 0 && (
        <div className={classes.others}>
          {others.map((other) => (
            <Button key={other} variant="subtle" onClick={() => setMethod(other)}>
              {LABELS[other]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
