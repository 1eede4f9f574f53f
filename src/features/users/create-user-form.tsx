import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { CreateUserError } from '@/api/queries/user-changes';
import { isUncertain } from '@/api/uncertain';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/table/link-button';

import { directoryUser } from './directory-user';
import { fieldOfRefusal } from './user-errors';
import { createUserRules, ruleMessage } from './user-rules';

type CreateUserFormProps = {
  submitting: boolean;
  error: unknown;
  onSubmit: (user: { username: string; email?: string }) => Promise<unknown>;
  onClose: () => void;
};

/** The name and address of a new user. */
export function CreateUserForm({ submitting, error, onSubmit, onClose }: CreateUserFormProps) {
  const access = useAccess();
  const client = useQueryClient();
  const mailing = access.features.MAILING === true;
  const refusal = whyNot.createUser(access);
  const rules = createUserRules({
    mailing,
    isTaken: (name) => directoryUser(client, name) !== undefined,
  });
  const form = useForm({
    resolver: zodResolver(rules, { error: ruleMessage }),
    mode: 'onChange',
    // Validate after a pause, so that a one-character name is not reported while typing.
    delayError: 400,
    defaultValues: { username: '', email: '' },
  });
  const { username = '', email = '' } = useWatch({ control: form.control });
  const body = email === '' ? { username } : { username, email };

  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(
        values.email
          ? { username: values.username, email: values.email }
          : { username: values.username },
      );
    } catch (thrown) {
      const refusal = fieldOfRefusal(thrown);
      if (refusal && refusal.field !== 'password' && !isCreated(thrown)) {
        form.setError(
          refusal.field,
          { type: 'server', message: refusal.message },
          { shouldFocus: true },
        );
      }
    }
  });

  const created = isCreated(error);
  return (
    <FormOverlay
      placement="centre"
      title="Create user"
      intro={
        <>
          The registry generates a password and shows it once.{' '}
          <Link to="/users/+many" search={true} replace>
            Create many users from a list
          </Link>
        </>
      }
      submitLabel="Create user"
      submitting={submitting}
      dirty={form.formState.isDirty && !created}
      error={describeCreation(error)}
      instead={
        created ? (
          <LinkButton to="/users/$username/password" params={{ username }} search={true} replace>
            Set a password
          </LinkButton>
        ) : undefined
      }
      blocked={refusal}
      request={curlFor('createInstallUser', { body })}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="username"
        label="Username"
        hint="Lower-case letters and digits, with a single period, underscore or hyphen between them; 2 to 255 characters. Superusers cannot change it later."
      />
      <TextField
        control={form.control}
        name="email"
        label="E-mail"
        type="email"
        optional={!mailing}
        hint={
          mailing
            ? 'The registry sends a confirmation e-mail; the user must confirm before signing in.'
            : 'Not needed, because this registry sends no e-mail.'
        }
      />
    </FormOverlay>
  );
}

const isCreated = (error: unknown): boolean =>
  error instanceof CreateUserError && error.found === 'created';

function describeCreation(error: unknown) {
  if (!error || (fieldOfRefusal(error) && !isCreated(error))) return null;
  const description = describeError(error);
  // The result of the second check says more than the failure alone.
  if (error instanceof CreateUserError && error.found === 'not-created' && isUncertain(error)) {
    return {
      ...description,
      meaning: 'The console checked: no user with this name exists, so nothing was created.',
      advice: 'Your input is kept.',
    };
  }
  if (!isCreated(error)) return description;
  return {
    ...description,
    title: 'The user was created, but its password is lost',
    // C 1.2: a mail that cannot be sent fails the request after the account was created.
    meaning:
      'The registry created the account but failed before it returned the password. The usual cause is an e-mail it could not send.',
    advice: 'Do not create it again. Set a password instead.',
  };
}
