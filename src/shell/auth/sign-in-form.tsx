import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';

import { signIn } from '@/api/queries/sign-in';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useOneAtATime } from '@/components/form/use-one-at-a-time';

import { describeSignInError } from './describe-sign-in-error';
import classes from './sign-in-form.module.css';
import { useCountdown } from './use-countdown';

type Credentials = { username: string; password: string };

/** Signs in with a registry session. */
export function SignInForm({ onEnter }: { onEnter: () => void }) {
  const { register, handleSubmit, setFocus, formState } = useForm<Credentials>({
    defaultValues: { username: '', password: '' },
  });
  const wait = useCountdown();
  const { mutate, isPending, error } = useMutation({
    ...signIn,
    onSuccess: onEnter,
    onError: (failure) => {
      const { retryAfter } = describeSignInError(failure);
      // The registry sends whole seconds, rounded down (C 2.3).
      if (retryAfter !== undefined) wait.start(retryAfter + 1);
      setFocus('password', { shouldSelect: true });
    },
  });
  const { errors } = formState;
  const submit = useOneAtATime(handleSubmit((credentials) => mutate(credentials)));
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
    >
      <TextInput
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
        autoFocus
        size="md"
        label="Username or e-mail"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...register('username', { required: 'Enter your username.' })}
      />
      <PasswordInput
        size="md"
        label="Password"
        autoComplete="current-password"
        error={errors.password?.message}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...register('password', { required: 'Enter your password.' })}
      />
      {error && <ErrorNotice error={describeSignInError(error)} />}
      <Button size="md" type="submit" loading={isPending} disabled={wait.left > 0} fullWidth>
        {wait.left > 0 ? `Wait ${wait.left} s` : 'Sign in'}
      </Button>
    </form>
  );
}
