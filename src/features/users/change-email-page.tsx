import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { changeUserEmail } from '@/api/queries/user-changes';
import { Target } from '@/components/dialog/target';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { knownEmail } from '@/lib/email';

import { fieldOfRefusal } from './user-errors';
import { changeEmailRules } from './user-rules';
import { useUserTarget } from './user-target';

/** Changes the e-mail address of a user (C 1.3). */
export function ChangeEmailPage() {
  const { user, close, finish } = useUserTarget();
  const { username } = user;
  const refusal = whyNot.changeUserEmail(useAccess(), user);
  const change = useMutation(changeUserEmail);
  const form = useForm({
    resolver: zodResolver(changeEmailRules),
    defaultValues: { email: knownEmail(user) ?? '' },
  });
  const { email = '' } = useWatch({ control: form.control });

  const unchanged = email === knownEmail(user);

  const submit = form.handleSubmit(async (values) => {
    try {
      await change.mutateAsync({ username, email: values.email });
      finish(
        unchanged
          ? 'Marked as verified.'
          : `The e-mail address was changed to ${values.email}. Marked as verified.`,
      );
    } catch (thrown) {
      const refusal = fieldOfRefusal(thrown);
      if (refusal?.field === 'email') {
        form.setError('email', { type: 'server', message: refusal.message }, { shouldFocus: true });
      }
    }
  });

  return (
    <FormOverlay
      placement="centre"
      title={
        <>
          Change e-mail of <Target>{username}</Target>
        </>
      }
      intro="The new address is marked as verified without a confirmation e-mail. Make sure it belongs to the user."
      submitLabel={unchanged && !user.verified ? 'Mark as verified' : 'Change e-mail'}
      submitting={change.isPending}
      dirty={form.formState.isDirty}
      changes={!(unchanged && user.verified)}
      error={
        change.error && fieldOfRefusal(change.error)?.field !== 'email'
          ? describeError(change.error)
          : null
      }
      blocked={refusal}
      request={curlFor('changeInstallUser', { path: { username }, body: { email } })}
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        control={form.control}
        name="email"
        label="E-mail"
        type="email"
        hint="For password recovery and registry messages. Must be unique."
      />
    </FormOverlay>
  );
}
