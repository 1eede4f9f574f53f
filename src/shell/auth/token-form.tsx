import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';

import { signInWithToken } from '@/api/queries/sign-in';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useOneAtATime } from '@/components/form/use-one-at-a-time';
import { pastedToken } from '@/lib/pasted-token';

import { describeSignInError } from './describe-sign-in-error';
import { KeepToken } from './keep-token';
import classes from './sign-in-form.module.css';
import { TokenField } from './token-field';

type TokenFormProps = {
  /** The registry's session, which is faster, is offered as well. */
  besideSession: boolean;
  onEnter: () => void;
};

/** Signs in with a token created in the registry. */
export function TokenForm({ besideSession, onEnter }: TokenFormProps) {
  const { register, handleSubmit, setFocus, formState } = useForm({
    defaultValues: { token: '', keep: false },
  });
  const { mutate, isPending, error } = useMutation({
    ...signInWithToken,
    onSuccess: onEnter,
    onError: () => setFocus('token', { shouldSelect: true }),
  });
  const submit = useOneAtATime(
    handleSubmit(({ token: pasted, keep }) => {
      const found = pastedToken(pasted);
      if ('token' in found) mutate({ token: found.token, keep });
    }),
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
    >
      {besideSession && (
        <p className={classes.hint}>
          A token is for registries at another origin: each request takes three to ten times as long
          as with the registry’s session.
        </p>
      )}
      <TokenField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
        autoFocus
        size="md"
        error={formState.errors.token?.message}
        {...register('token', {
          validate: (value) => {
            const found = pastedToken(value);
            return 'token' in found || found.problem;
          },
        })}
      />
      <KeepToken {...register('keep')} />
      {error && <ErrorNotice error={describeSignInError(error)} />}
      <Button size="md" type="submit" loading={isPending} fullWidth>
        Sign in with the token
      </Button>
    </form>
  );
}
