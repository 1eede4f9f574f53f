import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';

import { useCrawl } from '@/api/crawl';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { zRenameOrganizationBody } from '@/api/generated/zod.gen';
import {
  organizationsDirectory,
  RenameError,
  renameOrganization,
} from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/table/link-button';
import type { ErrorDescription } from '@/lib/error-description';
import { formatCount } from '@/lib/text';

import { NAME_HINT, nameRuleMessage } from './organization-name';
import { useOrganizationTarget } from './organization-target';
import { useOrganizationRights } from './use-organization-rights';

/** Renames an organization, and its robot accounts with it (C 1.18). */
export function RenameOrganizationPage() {
  const { organization, close, ended } = useOrganizationTarget();
  const { name } = organization;
  const refusal = whyNot.renameOrganization(useOrganizationRights().access);
  const { rows, complete } = useCrawl(organizationsDirectory);
  const renaming = useMutation(renameOrganization);
  const form = useForm({
    resolver: zodResolver(
      renameRules({ name, isTaken: (newName) => rows.some((row) => row.name === newName) }),
      { error: nameRuleMessage },
    ),
    mode: 'onChange',
    // Validate after a pause, so that a one-character name is not reported while typing.
    delayError: 400,
    defaultValues: { newName: name },
  });
  const { newName = '' } = useWatch({ control: form.control });

  const submit = form.handleSubmit(async (values) => {
    try {
      await renaming.mutateAsync({ name, newName: values.newName });
      ended();
    } catch (thrown) {
      const problem = newNameProblem(thrown);
      if (problem !== null) {
        form.setError('newName', { type: 'server', message: problem }, { shouldFocus: true });
      }
    }
  });

  if (renaming.isSuccess) {
    return <RenameResult name={name} newName={renaming.variables.newName} />;
  }

  return (
    <FormOverlay
      placement="centre"
      title={
        <>
          Rename <Target>{name}</Target>
        </>
      }
      intro={
        <>
          <p>
            Repositories and robot accounts are renamed too. Everything that pulls, pushes or signs
            in under the old name must be updated.
          </p>
          <p>
            The registry logs <code>org_change_name</code> before it checks the new name, so refused
            attempts are logged too.
          </p>
        </>
      }
      submitLabel="Rename organization"
      submitting={renaming.isPending}
      dirty={newName !== name}
      changes={newName !== name}
      error={
        renaming.error && newNameProblem(renaming.error) === null
          ? describeRenameError(renaming.error)
          : null
      }
      blocked={refusal}
      request={curlFor('changeOrganization', { path: { name }, body: { name: newName } })}
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        control={form.control}
        name="newName"
        label="New name"
        hint={
          <>
            {NAME_HINT}
            {!complete &&
              ` Only ${formatCount(rows.length, 'organization')} are loaded. Only the registry can tell whether another one has this name.`}
          </>
        }
      />
    </FormOverlay>
  );
}

/** Shows the new name, which is now the only way to the organization. */
function RenameResult({ name, newName }: { name: string; newName: string }) {
  const { leave } = useOrganizationTarget();
  return (
    <ResultDialog
      title={
        <>
          <Target>{name}</Target> was renamed
        </>
      }
      status="ok"
      outcome="Renamed"
      actions={
        <LinkButton
          variant="default"
          to="/organizations/$name"
          params={{ name: newName }}
          search
          replace
        >
          Open organization
        </LinkButton>
      }
      closeLabel="Back to organizations"
      onClose={leave}
    >
      <p>
        It is now called <Target>{newName}</Target>. The names of its robot accounts begin with
        that.
      </p>
    </ResultDialog>
  );
}

/** Returns the rules for an organization's new name (C 1.18). */
function renameRules(options: { name: string; isTaken: (name: string) => boolean }) {
  return z.object({
    newName: zRenameOrganizationBody.shape.name.check(
      z.refine(
        (newName) => newName === options.name || !options.isTaken(newName),
        'An organization with this name already exists.',
      ),
    ),
  });
}

/** Returns a refusal's message about the new name, to show beside it; null if it is about something else. */
function newNameProblem(thrown: unknown): string | null {
  return thrown instanceof RenameError && thrown.kind === 'invalid'
    ? thrown.serverMessage || 'The registry does not accept this name.'
    : null;
}

/** Describes why a rename failed: whether anything was sent, and the organization's current name (C 1.18). */
function describeRenameError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (!(thrown instanceof RenameError)) return description;
  if (thrown.outcome === 'not-sent') {
    return thrown.kind === 'not-found'
      ? { ...description, title: 'The organization no longer exists' }
      : {
          ...description,
          meaning: `${description.meaning} This happened during the name check. Nothing was changed.`,
        };
  }
  if (thrown.outcome === 'unknown') {
    return {
      ...description,
      meaning: `${description.meaning} The console could not confirm whether the organization was renamed.`,
      advice: 'Refresh the list and check before you retry.',
    };
  }
  if (thrown.kind !== 'server') {
    return { ...description, meaning: 'The organization keeps its old name.' };
  }
  return {
    ...description,
    title: 'The organization was not renamed',
    meaning:
      'The registry failed and the organization keeps its old name. The usual cause is a name that is taken by something the console cannot see.',
    advice: 'Try another name. If that fails too, check the registry logs.',
  };
}
