import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { SECRET_IN_CURL, curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { changeUserPassword } from '@/api/queries/user-changes';
import { SecretDialog } from '@/components/dialog/secret-dialog';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { FormOverlay } from '@/components/form/form-overlay';
import { PasswordField } from '@/components/form/password-field';

import { generatePassword } from './generate-password';
import { fieldOfRefusal } from './user-errors';
import { changePasswordRules, ruleMessage } from './user-rules';
import { useUserTarget } from './user-target';

/** Sets a password, which ends the user's sessions (C 1.3). A generated one is then shown once more. */
export function ChangePasswordPage() {
  const { user, close, finish } = useUserTarget();
  const { username } = user;
  const refusal = whyNot.changeUserPassword(useAccess(), user);
  const change = useMutation(changeUserPassword);
  const [visible, setVisible] = useState(false);
  const [generated, setGenerated] = useState<string | null>(null);
  const form = useForm({
    resolver: zodResolver(changePasswordRules, { error: ruleMessage }),
    defaultValues: { password: '' },
  });
  const { password = '' } = useWatch({ control: form.control });
  const message = 'The password was changed and all sessions of the user ended.';

  const submit = form.handleSubmit(async (values) => {
    try {
      await change.mutateAsync({ username, password: values.password });
      // Nobody remembers a generated password: it must be saved first.
      if (values.password !== generated) finish(message);
    } catch (thrown) {
      const refusal = fieldOfRefusal(thrown);
      if (refusal?.field === 'password') {
        form.setError(
          'password',
          { type: 'server', message: refusal.message },
          { shouldFocus: true },
        );
      }
    }
  });

  if (change.isSuccess && generated !== null && change.variables.password === generated) {
    return (
      <SecretDialog
        title={
          <>
            The password of <Target>{username}</Target> was changed
          </>
        }
        intro={<p>All sessions of the user ended. The new password is shown only once.</p>}
        secrets={[
          {
            label: 'Password',
            value: generated,
            filename: `${username}-password.txt`,
            fileText: `Registry: ${location.host}\nUsername: ${username}\nPassword: ${generated}\n`,
          },
        ]}
        loss="The password is shown only once. If you lose it, set a new one."
        onClose={() => finish(message)}
      />
    );
  }

  return (
    <FormOverlay
      placement="centre"
      title={
        <>
          Set password for <Target>{username}</Target>
        </>
      }
      intro={
        user.enabled ? (
          'All sessions of the user end immediately.'
        ) : (
          <>
            <strong>The user is disabled.</strong> The new password works after the user is enabled.
          </>
        )
      }
      submitLabel="Set password"
      submitting={change.isPending}
      dirty={form.formState.isDirty}
      error={
        change.error && fieldOfRefusal(change.error)?.field !== 'password'
          ? describeError(change.error)
          : null
      }
      blocked={refusal}
      request={curlFor('changeInstallUser', {
        path: { username },
        body: { password: SECRET_IN_CURL },
      })}
      onSubmit={submit}
      onClose={close}
    >
      <PasswordField
        control={form.control}
        name="password"
        label="New password"
        hint="At least 8 characters, no whitespace."
        visible={visible}
        onVisibilityChange={setVisible}
      />
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => {
            const made = generatePassword();
            setGenerated(made);
            setVisible(true);
            form.setValue('password', made, { shouldDirty: true, shouldValidate: true });
          }}
        >
          Generate password
        </Button>
        {password !== '' && <CopyButton value={password} label="Copy password" />}
      </Group>
    </FormOverlay>
  );
}
