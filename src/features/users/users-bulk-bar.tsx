import { Button } from '@mantine/core';
import { useMemo } from 'react';

import { type Access } from '@/api/access';
import { refusedForAll } from '@/api/rights/selection';
import { whyNot } from '@/api/rights/users';
import type { User } from '@/api/queries/users';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { SelectionBar } from '@/components/table/selection-bar';
import type { Selection } from '@/components/table/use-selection';

import styles from './users-bulk-bar.module.css';

/** What is to be done to which users. */
export type UsersBulk = {
  action: 'enable' | 'disable' | 'delete';
  users: readonly User[];
  /** The names of those that the filters hide. */
  hidden: ReadonlySet<string>;
};

type UsersBulkBarProps = {
  access: Access;
  selection: Selection<User>;
  shown: number;
  onChoose: (bulk: UsersBulk) => void;
};

const ACTIONS = [
  { action: 'enable', label: 'Enable users', reason: whyNot.setUserEnabled },
  { action: 'disable', label: 'Disable users', reason: whyNot.setUserEnabled },
  { action: 'delete', label: 'Delete users', reason: whyNot.deleteUser },
] as const;

/** What can be done to all selected users; those that it is refused for are named in the dialog. */
export function UsersBulkBar({ access, selection, shown, onChoose }: UsersBulkBarProps) {
  const offers = useMemo(
    () =>
      ACTIONS.map(({ action, label, reason }) => ({
        action,
        label,
        // The dialog leaves out those that it is refused for, and says so.
        refusal: refusedForAll(selection.rows, (user) => reason(access, user)),
      })),
    [access, selection.rows],
  );
  return (
    <SelectionBar selection={selection} shown={shown}>
      {offers.map(({ action, label, refusal }) => (
        <DisabledAction key={action} refusal={refusal}>
          <Button
            size="xs"
            variant="default"
            className={action === 'delete' ? styles.danger : undefined}
            onClick={() =>
              onChoose({ action, users: selection.rows, hidden: selection.hiddenIds() })
            }
          >
            {label}
          </Button>
        </DisabledAction>
      ))}
    </SelectionBar>
  );
}
