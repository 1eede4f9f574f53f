import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { describeError } from '@/api/errors';
import { changeUserPassword, createUser, CreateUserError } from '@/api/queries/user-changes';
import { type BulkFailure, type BulkRun, createBulkRun } from '@/components/bulk/bulk-run';

import type { CreatedUser } from './created-passwords';
import { generatePassword } from './generate-password';
import type { NewUsersPlan, PlannedUser } from './new-users-plan';

/** Returns why a user was not created, or lacks a password. */
function describeCreation(thrown: unknown): BulkFailure {
  const error = describeError(thrown);
  if (!(thrown instanceof CreateUserError) || thrown.found !== 'created') return error;
  return {
    ...error,
    title: 'Created, but its password is lost',
    meaning: `Retry sets a new one. Cause: ${error.quote ?? error.title}`,
    quote: undefined,
    lacks: { label: 'Password lost', words: 'without a password' },
  };
}

/**
 * Creates users one after another and collects their passwords. Where the registry created a user but its password was
 * lost, because the answer was or a mail could not be sent (C 1.2), a retry sets a new password (C 1.3).
 */
export function useUserCreation() {
  const { mutateAsync: create } = useMutation(createUser);
  const { mutateAsync: setPassword } = useMutation(changeUserPassword);
  const [created, setCreated] = useState<readonly CreatedUser[]>([]);

  const begin = useCallback(
    ({ users, skips }: NewUsersPlan): BulkRun => {
      const collect = (user: CreatedUser) => setCreated((before) => [...before, user]);
      // Users that may exist although the registry reported a failure, and those that do but lack a password.
      const asked = new Set<string>();
      const lost = new Set<string>();

      const createOne = async (user: PlannedUser): Promise<string | void> => {
        const { username } = user;
        try {
          const { password, oddity } = await create(user);
          collect({ username, password });
          return oddity;
        } catch (error) {
          if (!(error instanceof CreateUserError)) throw error;
          const exists = error.found === 'not-tried' && error.details.kind === 'invalid';
          if (error.found === 'unknown') asked.add(username);
          if (error.found === 'created' || (exists && asked.has(username))) {
            lost.add(username);
            throw new CreateUserError(error, 'created');
          }
          throw error;
        }
      };
      const run = createBulkRun(
        users.map((user) => ({
          id: user.username,
          label: user.username,
          run: async () => {
            const { username } = user;
            if (!lost.has(username)) return createOne(user);
            const password = generatePassword();
            await setPassword({ username, password });
            collect({ username, password });
            return 'The console set its password.';
          },
        })),
        skips,
        { describeError: describeCreation },
      );
      run.start();
      return run;
    },
    [create, setPassword],
  );
  return { created, begin };
}
