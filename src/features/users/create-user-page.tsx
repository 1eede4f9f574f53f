import { useMutation } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { createUser, type NewUser } from '@/api/queries/user-changes';
import { useClosing } from '@/components/detail/closing';
import { OddAnswer } from '@/components/dialog/odd-answer';
import { SecretDialog } from '@/components/dialog/secret-dialog';
import { Target } from '@/components/dialog/target';
import { LinkButton } from '@/components/table/link-button';

import { CreateUserForm } from './create-user-form';

/** Creates a user over the list, and shows the password that is returned only once. */
export function CreateUserPage() {
  // The response holds the password: it is dropped as soon as nothing shows it.
  const creation = useMutation(createUser);
  const { close, finish } = useClosing('/users');

  return creation.data ? (
    <CreatedPassword created={creation.data} onClose={finish} />
  ) : (
    <CreateUserForm
      submitting={creation.isPending}
      error={creation.error}
      onSubmit={creation.mutateAsync}
      onClose={close}
    />
  );
}

/** The password of a new user; the registry does not return it again (C 1.2). */
function CreatedPassword({ created, onClose }: { created: NewUser; onClose: () => void }) {
  const { username, password, oddity } = created;
  const mailing = useAccess().features.MAILING === true;

  return (
    <SecretDialog
      title={
        <>
          <Target>{username}</Target> was created
        </>
      }
      intro={<p>The password of the new user, shown only once.</p>}
      secrets={[
        {
          label: 'Password',
          value: password,
          filename: `${username}-password.txt`,
          fileText: `Registry: ${location.host}\nUsername: ${username}\nPassword: ${password}\n`,
        },
      ]}
      actions={
        <LinkButton
          variant="default"
          to="/users/$username"
          params={{ username }}
          search={true}
          replace
        >
          Open user
        </LinkButton>
      }
      loss={
        <>
          The password of <Target>{username}</Target> is shown only once. If you lose it, set a new
          one.
        </>
      }
      onClose={onClose}
    >
      {oddity !== undefined && (
        <OddAnswer oddity={oddity}>
          The user was created and the password above is complete.
        </OddAnswer>
      )}
      <p>What to do next:</p>
      <ol>
        <li>Copy or download the password and send it to the user over a safe channel.</li>
        {mailing && (
          <li>The user confirms the e-mail address with the link in the registry’s mail.</li>
        )}
        <li>The user signs in and changes the password in the account settings.</li>
      </ol>
    </SecretDialog>
  );
}
