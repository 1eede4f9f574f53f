import { useMutation } from '@tanstack/react-query';
import { useRouteContext, useRouter, useSearch } from '@tanstack/react-router';

import { describeError } from '@/api/errors';
import { signIn } from '@/api/queries/sign-in';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { ArrowRightIcon } from '@/components/icons';
import type { DemoControls } from '@/lib/demo';

import { Entrance } from './entrance';
import classes from './persona-choice.module.css';
import { returnPath } from './return-path';
import { SignInMethods } from './sign-in-methods';

/** The sign-in page: by persona in the demo, elsewhere by the methods that the deployment offers. */
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

/** The demo's accounts as large choices; they sign in like any user. */
function PersonaChoice({ demo, onEnter }: { demo: DemoControls; onEnter: () => void }) {
  const { mutate, isPending, error, variables } = useMutation({ ...signIn, onSuccess: onEnter });
  return (
    <>
      <ul className={classes.personas}>
        {demo.personas.map(({ username, label, description }) => (
          <li key={username}>
            <button
              type="button"
              className={classes.persona}
              aria-busy={isPending && variables.username === username}
              disabled={isPending}
              onClick={() => mutate({ username, password: demo.password })}
            >
              <span className={classes.words}>
                <span className={classes.label}>
                  {label} <span className={classes.username}>{username}</span>
                </span>
                <span className={classes.description}>{description}</span>
              </span>
              <ArrowRightIcon />
            </button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={describeError(error)} />}
    </>
  );
}
