import { Button } from '@mantine/core';

import type { Access } from '@/api/access';
import type { ServiceKey } from '@/api/queries/service-keys';
import { refusedForAll } from '@/api/rights/selection';
import { whyNot } from '@/api/rights/service-keys';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { SelectionBar } from '@/components/table/selection-bar';
import type { Selection } from '@/components/table/use-selection';

import styles from './service-keys-bulk-bar.module.css';

/** What is to be done to which keys. */
export type ServiceKeysBulk = {
  action: 'approve' | 'expiry' | 'delete';
  keys: readonly ServiceKey[];
  /** The key IDs of those that the filters hide. */
  hidden: ReadonlySet<string>;
};

type ServiceKeysBulkBarProps = {
  access: Access;
  selection: Selection<ServiceKey>;
  shown: number;
  onChoose: (bulk: ServiceKeysBulk) => void;
};

const ACTIONS = [
  { action: 'approve', label: 'Approve keys', reason: whyNot.approveServiceKey },
  { action: 'expiry', label: 'Change expiry', reason: whyNot.updateServiceKey },
  { action: 'delete', label: 'Delete keys', reason: whyNot.deleteServiceKey },
] as const;

/** What can be done to all selected keys; those that it is refused for are named in the dialog. */
export function ServiceKeysBulkBar({
  access,
  selection,
  shown,
  onChoose,
}: ServiceKeysBulkBarProps) {
  return (
    <SelectionBar selection={selection} shown={shown}>
      {ACTIONS.map(({ action, label, reason }) => {
        // The dialog leaves out those that it is refused for, and says so.
        const refusal = refusedForAll(selection.rows, (key) => reason(access, key));
        return (
          <DisabledAction key={action} refusal={refusal}>
            <Button
              size="xs"
              variant="default"
              className={action === 'delete' ? styles.danger : undefined}
              onClick={() =>
                onChoose({ action, keys: selection.rows, hidden: selection.hiddenIds() })
              }
            >
              {label}
            </Button>
          </DisabledAction>
        );
      })}
    </SelectionBar>
  );
}
