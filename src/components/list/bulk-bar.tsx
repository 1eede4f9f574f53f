import { ActionIcon, Button } from '@mantine/core';
import type { ComponentType } from 'react';

import { DisabledAction } from '@/components/feedback/disabled-action';
import { CloseIcon } from '@/components/icons';
import { keepFocus } from '@/components/table/keep-focus';
import type { Selection } from '@/components/table/use-selection';
import { formatNumber } from '@/lib/text';

import styles from './list-status.module.css';
import type { ListValues } from './select-from-list';

/** Props of a dialog that acts on many rows. */
export type BulkDialogProps<Row, Action extends string> = {
  action: Action;
  /** The chosen rows; those that the action does not apply to are shown and left out. */
  rows: readonly Row[];
  /** Ids of rows hidden by the filters. */
  hidden: ReadonlySet<string>;
  /** What a list from outside gives the rows, by id. */
  listed?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  onDone: (id: string) => void;
  onClose: () => void;
};

/** The bulk actions, and the dialog that runs them. */
export type BulkActions<Row, Action extends string> = {
  actions: readonly {
    id: Action;
    /** For several rows: "Delete users". */
    label: string;
    /** Why a row is refused; the action is offered if it applies to any row. */
    whyNot: (row: Row) => string | undefined;
    danger?: boolean;
  }[];
  Dialog: ComponentType<BulkDialogProps<Row, Action>>;
  /** The action on rows to which a list from outside gives values. */
  listed?: Omit<ListValues, 'onUse'> & { action: Action };
};

/** A chosen action, with the rows that were selected at that moment. */
export type BulkChosen<Row, Action extends string> = Pick<
  BulkDialogProps<Row, Action>,
  'action' | 'rows' | 'hidden' | 'listed'
>;

type BulkBarProps<Row, Action extends string> = {
  selection: Selection<Row>;
  /** What a row is, and several of them, as in the labels. */
  noun: readonly [string, string];
  /** The number of rows that the filters show. */
  shown: number;
  actions: BulkActions<Row, Action>['actions'];
  onChoose: (chosen: BulkChosen<Row, Action>) => void;
};

/** Shows how many rows are selected and the actions for them, in the status line while rows are selected. */
export function BulkBar<Row, Action extends string>(props: BulkBarProps<Row, Action>) {
  const { selection, noun, shown, actions, onChoose } = props;
  const { rows, hidden, allShown } = selection;
  return (
    <section className={styles.selection} aria-label="Selection">
      <output className={styles.selected}>
        {formatNumber(rows.length)} selected
        {hidden > 0 && <span className={styles.dim}> ({formatNumber(hidden)} not shown)</span>}
      </output>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        data-clear
        aria-label="Clear selection"
        onClick={(event) => {
          keepFocus(event, '[data-list]', 'tr[tabindex="0"]');
          selection.clear();
        }}
      >
        <CloseIcon />
      </ActionIcon>
      {!allShown && (
        <Button
          variant="subtle"
          size="xs"
          onClick={(event) => {
            keepFocus(event, 'section', '[data-clear]');
            selection.selectAll();
          }}
        >
          Select all {formatNumber(shown)} shown
        </Button>
      )}
      <span className={styles.bulk}>
        {actions.map(({ id, label, whyNot, danger }) => (
          <span key={id} className={danger ? styles.apart : undefined}>
            <DisabledAction refusal={refusedForAll(rows, whyNot)}>
              <Button
                size="xs"
                variant="default"
                className={danger ? styles.danger : undefined}
                onClick={() => onChoose({ action: id, rows, hidden: selection.hiddenIds() })}
              >
                {rows.length === 1 ? label.replace(noun[1], noun[0]) : label}
              </Button>
            </DisabledAction>
          </span>
        ))}
      </span>
    </section>
  );
}

/** Returns why an action applies to none of these rows; the dialog leaves out single refused rows and says so. */
function refusedForAll<Row>(
  rows: readonly Row[],
  whyNot: (row: Row) => string | undefined,
): string | undefined {
  let first: string | undefined;
  for (const row of rows) {
    const refusal = whyNot(row);
    if (refusal === undefined) return undefined;
    first ??= refusal;
  }
  return first;
}
