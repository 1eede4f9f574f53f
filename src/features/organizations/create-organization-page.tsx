import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';

import { type Access, accountOf, useAccess } from '@/api/access';
import type { Crawl } from '@/api/crawl';
import { curlFor } from '@/api/curl';
import { describeError, toApiError } from '@/api/errors';
import { zCreateOrganizationBody } from '@/api/generated/zod.gen';
import { createOrganization, CreateOrganizationError } from '@/api/queries/organization-creation';
import { type Organization, organizationsDirectory } from '@/api/queries/organizations';
import { type User, usersDirectory } from '@/api/queries/users';
import { whyNot } from '@/api/rights/organizations';
import { useClosing } from '@/components/detail/closing';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { useListOutcome } from '@/components/list/list-outcome';
import { isEmail, NOT_AN_EMAIL } from '@/lib/email';
import type { ErrorDescription } from '@/lib/error-description';

import { NAME_HINT, nameRuleMessage } from './organization-name';

/** Creates an organization over the list, owned by the caller (C 13.2). */
export function CreateOrganizationPage() {
  const say = useListOutcome();
  const access = useAccess();
  const creation = useMutation(createOrganization);
  const form = useForm({
    resolver: zodResolver(useRules(), { error: nameRuleMessage }),
    mode: 'onChange',
    // Validate after a pause, so that a one-character name is not reported while typing.
    delayError: 400,
    defaultValues: { name: '', email: '' },
  });
  const { control } = form;
  const { name = '', email = '' } = useWatch({ control });
  const { close, finish } = useClosing('/organizations');

  const submit = form.handleSubmit(async (entered) => {
    try {
      await creation.mutateAsync(bodyOf(entered));
      const text = `Created. You (${accountOf(access)}) are its owner.`;
      say({ target: entered.name, text, rowId: entered.name });
      finish();
    } catch (thrown) {
      const refused = fieldOfRefusal(thrown);
      if (refused) {
        const { field, message } = refused;
        form.setError(field, { type: 'server', message }, { shouldFocus: true });
      }
    }
  });

  return (
    <FormOverlay
      placement="centre"
      title="Create organization"
      intro={`You (${accountOf(access)}) will become its owner.`}
      submitLabel="Create organization"
      submitting={creation.isPending}
      dirty={form.formState.isDirty}
      error={describeCreation(creation.error, access)}
      blocked={whyNot.createOrganization(access)}
      request={curlFor('createOrganization', { body: bodyOf({ name, email }) })}
      onSubmit={submit}
      onClose={close}
    >
      <TextField control={control} name="name" label="Name" hint={NAME_HINT} />
      <TextField
        control={control}
        name="email"
        label="Contact e-mail"
        type="email"
        optional
        hint="Can be changed later in the organization’s settings."
      />
    </FormOverlay>
  );
}

const bodyOf = ({ name, email }: { name: string; email: string }) =>
  email === '' ? { name } : { name, email };

/** Returns the rules of the form; a name counts as taken if a user or organization that is loaded has it. */
function useRules() {
  const client = useQueryClient();
  const isOrganization = (name: string) =>
    client
      .getQueryData<Crawl<Organization>>(organizationsDirectory.queryKey)
      ?.rows.some((row) => row.name === name) === true;
  const isUser = (name: string) =>
    client
      .getQueryData<Crawl<User>>(usersDirectory.queryKey)
      ?.rows.some(({ username }) => username === name) === true;
  return z.object({
    name: zCreateOrganizationBody.shape.name.check(
      z.refine((name) => !isOrganization(name), 'An organization with this name already exists.'),
      z.refine((name) => !isUser(name), 'A user with this name already exists.'),
    ),
    email: z.string().check(z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL)),
  });
}

/** Returns the field that a refusal is about: the e-mail if the registry names it, else the name (C 13.2). */
function fieldOfRefusal(thrown: unknown): { field: 'name' | 'email'; message: string } | null {
  const { kind, serverMessage } = toApiError(thrown);
  if (kind !== 'invalid') return null;
  return /\be-?mail\b/i.test(serverMessage)
    ? { field: 'email', message: asSentence(serverMessage) }
    : {
        field: 'name',
        message: asSentence(serverMessage || 'The registry does not accept this name'),
      };
}

/** Ends a message of the registry as the other messages at fields end. */
const asSentence = (message: string) => message.replace(/\w$/, '$&.');

/** Describes why the organization was not created, unless a field does; null where nothing failed. */
function describeCreation(thrown: unknown, access: Access): ErrorDescription | null {
  if (!thrown || fieldOfRefusal(thrown)) return null;
  const description = describeError(thrown);
  if (description.kind === 'forbidden') {
    return {
      ...description,
      title: 'The registry does not let you create organizations',
      meaning:
        access.features.RESTRICTED_USERS === true
          ? 'This registry restricts users (FEATURE_RESTRICTED_USERS), and you may be one of them.'
          : 'A token needs the scope user:admin for this.',
      advice: 'Use a superuser’s session, or a token with the scopes super:user and user:admin.',
    };
  }
  switch (thrown instanceof CreateOrganizationError ? thrown.found : 'refused') {
    case 'not-sent':
      return {
        ...description,
        meaning: `${description.meaning} This happened during the name check. Nothing was created.`,
      };
    case 'not-created':
      return {
        ...description,
        meaning:
          'The console checked: no organization with this name exists, so nothing was created.',
        advice: 'Your input is kept.',
      };
    case 'unknown':
      return {
        ...description,
        meaning: 'The console could not confirm whether the organization was created.',
        advice: 'Look for it in the list before you retry.',
      };
    default:
      return description;
  }
}
