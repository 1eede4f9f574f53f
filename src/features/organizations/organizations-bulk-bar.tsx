import { Button } from '@mantine/core';

import type { Access } from '@/api/access';
import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { SelectionBar } from '@/components/table/selection-bar';
import type { Selection } from '@/components/table/use-selection';

import styles from './organizations-bulk-bar.module.css';

/** What is to be deleted. */
export type OrganizationsBulk = {
  organizations: readonly Organization[];
  /** The names of those that the filters hide. */
  hidden: ReadonlySet<string>;
};

type OrganizationsBulkBarProps = {
  access: Access;
  selection: Selection<Organization>;
  shown: number;
  onDelete: (bulk: OrganizationsBulk) => void;
};

/** What can be done to all selected organizations. */
export function OrganizationsBulkBar({
  access,
  selection,
  shown,
  onDelete,
}: OrganizationsBulkBarProps) {
  return (
    <SelectionBar selection={selection} shown={shown}>
      <DisabledAction refusal={whyNot.deleteOrganization(access)}>
        <Button
          size="xs"
          variant="default"
          className={styles.danger}
          onClick={() => onDelete({ organizations: selection.rows, hidden: selection.hiddenIds() })}
        >
          Delete organizations
        </Button>
      </DisabledAction>
    </SelectionBar>
  );
}
