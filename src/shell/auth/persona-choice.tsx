import { useMutation } from '@tanstack/react-query';

import { describeError } from '@/api/errors';
import { signIn } from '@/api/queries/sign-in';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { ArrowRightIcon } from '@/components/icons';
import type { DemoControls } from '@/lib/demo';

import classes from './persona-choice.module.css';

/** The demo's accounts as large choices; they sign in as anybody would. */
export function PersonaChoice({ demo, onEnter }: { demo: DemoControls; onEnter: () => void }) {
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
