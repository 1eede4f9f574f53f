import { Button } from '@mantine/core';

import type { Access } from '@/api/access';
import type { Organization } from '@/api/queries/organizations';
import { can } from '@/api/rights/organizations';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { SelectionBar } from '@/components/table/selection-bar';
import type { Selection } from '@/components/table/use-selection';

import styles from './organizations-bulk-bar.module.css';

type OrganizationsBulkBarProps = {
  access: Access;
  selection: Selection<Organization>;
  shown: number;
  onDelete: (organizations: readonly Organization[]) => void;
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
      <DisabledAction verdict={can.deleteOrganization(access)}>
        <Button
          size="xs"
          variant="default"
          className={styles.danger}
          onClick={() => onDelete(selection.rows)}
        >
          Delete organizations
        </Button>
      </DisabledAction>
    </SelectionBar>
  );
}
