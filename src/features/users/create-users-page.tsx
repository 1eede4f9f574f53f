import { useDeferredValue, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { usersDirectory } from '@/api/queries/users';
import { whyNot } from '@/api/rights/users';
import type { BulkRun } from '@/components/bulk/bulk-run';
import { BulkRunning } from '@/components/bulk/bulk-running';
import { BulkSkips } from '@/components/bulk/bulk-skips';
import { useClosing } from '@/components/detail/closing';
import textStyles from '@/components/feedback/text.module.css';
import { FormOverlay } from '@/components/form/form-overlay';
import { ListTextField, NO_LIST, wholeText } from '@/components/form/list-text-field';
import { formatCount } from '@/lib/text';

import { CreatedPasswords } from './created-passwords';
import styles from './create-users.module.css';
import { type NewUsersPlan, planNewUsers } from './new-users-plan';
import { useUserCreation } from './use-user-creation';

/** Creates many users from a list, and hands over their passwords, which the registry returns only once. */
export function CreateUsersPage() {
  const creation = useUserCreation();
  const [started, setStarted] = useState<{ run: BulkRun; title: string } | null>(null);
  const [saved, setSaved] = useState(0);
  const { close, finish } = useClosing('/users');

  if (!started) {
    return (
      <NewUsersForm
        onCreate={(plan) =>
          setStarted({
            run: creation.begin(plan),
            title: `Create ${formatCount(plan.users.length, 'user')}`,
          })
        }
        onClose={close}
      />
    );
  }
  const { created } = creation;
  return (
    <BulkRunning
      {...started}
      noun="user"
      past="created"
      resultsName="quay-create-users"
      handover={{
        view: <CreatedPasswords created={created} saved={saved} onSaved={setSaved} />,
        unsaved: saved < created.length,
        question: 'Close without saving the passwords?',
        loss: `${formatCount(created.length - saved, 'password')} will be lost. You can set a new password for each user later.`,
      }}
      onClose={finish}
    />
  );
}

const NONE_HIDDEN: ReadonlySet<string> = new Set();

type NewUsersFormProps = { onCreate: (plan: NewUsersPlan) => void; onClose: () => void };

/** Takes the list, and says before anything is sent whom it creates and which lines it skips. */
function NewUsersForm({ onCreate, onClose }: NewUsersFormProps) {
  const access = useAccess();
  const mailing = access.features.MAILING === true;
  const refusal = whyNot.createUser(access);
  const [given, setGiven] = useState(NO_LIST);
  const users = useCrawl(usersDirectory);
  const organizations = useCrawl(organizationsDirectory);
  const known = useMemo(
    () => ({
      usernames: new Set(users.rows.map(({ username }) => username)),
      emails: new Set(users.rows.flatMap(({ email }) => email ?? [])),
      organizations: new Set(organizations.rows.map(({ name }) => name)),
    }),
    [users.rows, organizations.rows],
  );
  const complete = users.complete && organizations.complete;
  // Typing and lists that are still loading come first.
  const text = useDeferredValue(wholeText(given));
  const checked = useDeferredValue(known);
  const plan = useMemo(() => planNewUsers(text, checked, { mailing }), [text, checked, mailing]);
  const count = plan.users.length;
  const isGiven = text.trim() !== '';
  return (
    <FormOverlay
      title="Create users from a list"
      intro={
        <>
          The registry generates a password for each user and shows it only once. Save the passwords
          after the run.
          {mailing && (
            <>
              {' '}
              Each user also gets an <span className={textStyles.plain}>e-mail</span> to confirm the
              address.
            </>
          )}
        </>
      }
      submitLabel={count === 0 ? 'Create users' : `Create ${formatCount(count, 'user')}`}
      submitting={false}
      dirty={wholeText(given).trim() !== ''}
      error={null}
      blocked={refusal}
      onSubmit={() => {
        // A plan of an earlier text must not be carried out.
        if (count > 0 && text === wholeText(given)) onCreate(plan);
      }}
      onClose={onClose}
    >
      <ListTextField
        label="New users"
        description={`One per line: ${mailing ? 'username,e-mail' : 'username or username,e-mail'}. Drop a text or CSV file here, or choose one.`}
        value={given}
        onChange={setGiven}
      />
      <output className={styles.count}>
        {isGiven &&
          `${formatCount(count, 'user')} to create, ${formatCount(plan.skips.length, 'line')} skipped.`}
      </output>
      {isGiven && !complete && (
        <p className={styles.note}>
          Checked against the {formatCount(users.rows.length, 'user')} and{' '}
          {formatCount(organizations.rows.length, 'organization')} loaded. Each name is checked
          again before it is created.
        </p>
      )}
      {plan.skips.length > 0 && <BulkSkips skips={plan.skips} hidden={NONE_HIDDEN} open={false} />}
    </FormOverlay>
  );
}
