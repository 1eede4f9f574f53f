import { useRouteContext, useRouter, useSearch } from '@tanstack/react-router';

import { ErrorNotice } from '@/components/feedback/error-notice';

import { Entrance } from './entrance';
import { PersonaChoice } from './persona-choice';
import { returnPath } from './return-path';
import { SignInMethods } from './sign-in-methods';

/** The way in: by persona in the demo, elsewhere by whatever the deployment offers. */
export function SignInPage() {
  const { demo, deployment, signInFailure } = useRouteContext({ from: '__root__' });
  const { redirect } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const returnTo = returnPath(redirect);
  const enter = () => void router.navigate({ href: returnTo, replace: true });
  return (
    <Entrance heading={demo ? 'Choose a persona' : 'Sign in to the superuser console'}>
      {signInFailure && <ErrorNotice error={signInFailure} />}
      {demo ? (
        <PersonaChoice demo={demo} onEnter={enter} />
      ) : (
        <SignInMethods deployment={deployment} returnTo={returnTo} onEnter={enter} />
      )}
    </Entrance>
  );
}
