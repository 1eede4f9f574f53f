import { useRouteContext, useRouter, useSearch } from '@tanstack/react-router';

import { Entrance } from './entrance';
import { PersonaChoice } from './persona-choice';
import { returnPath } from './return-path';
import { SignInForm } from './sign-in-form';

/** The way in: by persona in the demo, by user name and password elsewhere. */
export function SignInPage() {
  const { demo } = useRouteContext({ from: '__root__' });
  const { redirect } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const enter = () => void router.navigate({ href: returnPath(redirect), replace: true });
  return (
    <Entrance heading={demo ? 'Choose who to be' : 'Sign in to the superuser console'}>
      {demo ? <PersonaChoice demo={demo} onEnter={enter} /> : <SignInForm onEnter={enter} />}
    </Entrance>
  );
}
