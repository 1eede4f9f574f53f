import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';

import { useCrawl } from '@/api/crawl';
import { curlFor } from '@/api/curl';
import { organizationsDirectory, renameOrganization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { Target } from '@/components/dialog/target';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { formatCount } from '@/lib/text';

import { describeRenameError, newNameProblem } from './describe-rename-error';
import { useOrganizationTarget } from './organization-target';
import { RenameResult } from './rename-result';
import { nameRuleMessage, renameRules } from './rename-rules';
import { useOrganizationRights } from './use-organization-rights';

/** Renames an organization, its robot accounts with it (C 1.18). */
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
    // Nobody has typed two characters at once.
    delayError: 400,
    defaultValues: { newName: name },
  });
  const { newName = '' } = useWatch({ control: form.control });

  const submit = form.handleSubmit(async (values) => {
    if (values.newName === name) {
      close();
      return;
    }
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
    <FormDrawer
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
            The registry logs org_change_name before it checks the new name, so refused attempts are
            logged too.
          </p>
        </>
      }
      submitLabel="Rename organization"
      submitting={renaming.isPending}
      dirty={newName !== name}
      error={
        renaming.error && newNameProblem(renaming.error) === null
          ? describeRenameError(renaming.error)
          : null
      }
      blocked={refusal}
      request={curlFor('changeOrganization', { path: { name }, body: { name: newName } })}
      onSubmit={(event) => void submit(event)}
      onClose={close}
    >
      <TextField
        control={form.control}
        name="newName"
        label="New name"
        hint={
          <>
            Lower-case letters and digits, with single . _ - between them; 2 to 255 characters. No
            user or organization may have it.
            {!complete &&
              ` Only ${formatCount(rows.length, 'organization')} are loaded. Only the registry can tell whether another one has this name.`}
          </>
        }
      />
    </FormDrawer>
  );
}
