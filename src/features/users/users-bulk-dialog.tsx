import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { deleteUser, setUserEnabled } from '@/api/queries/user-changes';
import type { User } from '@/api/queries/users';
import { useBulkChoice } from '@/components/bulk/bulk-choice';
import { BulkDialog } from '@/components/bulk/bulk-dialog';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { NotDeleted, deletionNote } from '@/lib/deletion';
import { formatCount } from '@/lib/text';

import { DirectoryNote } from './directory-note';
import { planUsersBulk, type UsersBulkAction } from './users-bulk-plan';

const VERBS: Record<UsersBulkAction, string> = {
  enable: 'Enable',
  disable: 'Disable',
  delete: 'Delete',
};

const PAST: Record<UsersBulkAction, string> = {
  enable: 'enabled',
  disable: 'disabled',
  delete: 'deleted',
};

/** Returns what happens to one user, or to several. */
function consequenceOf(action: UsersBulkAction, users: number): string {
  const one = users === 1;
  const accounts = one
    ? 'This user and its robot accounts'
    : 'These users and their robot accounts';
  if (action === 'enable') return `${accounts} can sign in, pull and push again.`;
  if (action === 'disable') {
    return `${accounts} can no longer sign in, pull or push. Builds and clusters that use them stop pulling. Nothing is deleted, and you can enable ${one ? 'the user' : 'them'} again at any time.`;
  }
  return `This deletes ${one ? 'the user, its' : 'the users, their'} repositories and images, robot accounts and tokens. This cannot be undone. Disabling locks ${one ? 'the user out and keeps its' : 'users out and keeps their'} data.`;
}

/** Enables, disables or deletes many users one by one, with a result for each. */
export function UsersBulkDialog({
  action,
  rows,
  hidden,
  onDone,
  onClose,
}: BulkDialogProps<User, UsersBulkAction>) {
  const access = useAccess();
  const choice = useBulkChoice(rows, hidden, ({ username }) => ({
    id: username,
    label: username,
  }));
  const [enableFirst, setEnableFirst] = useState(false);
  const { mutateAsync: setEnabled } = useMutation(setUserEnabled);
  const { mutateAsync: remove } = useMutation(deleteUser);
  const plan = planUsersBulk(action, choice.rows, access, { enableFirst });
  const total = plan.users.length;
  const count = formatCount(total, 'user');

  const run = async ({ username, enabled }: User): Promise<string | void> => {
    if (action !== 'delete') {
      await setEnabled({ username, enabled: action === 'enable' });
      return undefined;
    }
    if (!enabled) await setEnabled({ username, enabled: true });
    const { outcome } = await remove({ username });
    return deletionNote(outcome, 'user');
  };

  return (
    <BulkDialog
      title={total === 0 ? `No users to ${action}` : `${VERBS[action]} ${count}`}
      noun="user"
      past={PAST[action]}
      consequence={
        total > 0 && (
          <>
            <p>{consequenceOf(action, total)}</p>
            {action === 'delete' && <DirectoryNote plural={total > 1} />}
          </>
        )
      }
      options={
        plan.keptByRegistry > 0 && (
          <Checkbox
            checked={enableFirst}
            onChange={(event) => setEnableFirst(event.currentTarget.checked)}
            label={`Also delete ${formatCount(plan.keptByRegistry, 'disabled user')}: enable ${plan.keptByRegistry === 1 ? 'it' : 'each'} first, then delete it`}
          />
        )
      }
      confirmLabel={`${VERBS[action]} ${count}`}
      danger={action === 'delete'}
      typeToConfirm={action === 'delete' ? `delete ${count}` : undefined}
      tasks={plan.users.map((user) => ({
        id: user.username,
        label: user.username,
        run: () => run(user),
      }))}
      skips={plan.skips}
      choice={choice}
      describeError={(error) =>
        error instanceof NotDeleted ? error.description : describeError(error)
      }
      onDone={onDone}
      resultsName={`quay-${action}-users`}
      onClose={onClose}
    />
  );
}
