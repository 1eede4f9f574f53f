import { useEffect, useRef } from 'react';

import { ArrowDownIcon, ArrowUpIcon, SortIcon } from '@/components/icons';
import { nextSort, type Sort } from '@/lib/table';

import styles from './data-table.module.css';
import checkbox from './row-checkbox.module.css';
import type { Column } from './types';
import type { Selection } from './use-selection';

type HeaderRowProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  partial: boolean;
  selection: Selection<Row> | undefined;
  withMenu: boolean;
  empty: boolean;
};

/** The column headers, each a button if the column can be sorted. */
export function HeaderRow<Row>({
  columns,
  sort,
  onSort,
  partial,
  selection,
  withMenu,
  empty,
}: HeaderRowProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <td className={styles.select}>
            <TriStateCheckbox
              label="Select all rows shown"
              disabled={empty}
              checked={selection.allShown}
              mixed={selection.ids.size > 0}
              onChange={selection.toggleAll}
            />
          </td>
        )}
        {columns.map((column) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            onSort={onSort}
            partial={partial}
          />
        ))}
        {withMenu && (
          <th scope="col" className={styles.menu}>
            <span className="visually-hidden">Actions</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

type HeaderCellProps<Row> = Pick<HeaderRowProps<Row>, 'sort' | 'onSort' | 'partial'> & {
  column: Column<Row>;
};

function HeaderCell<Row>({ column, sort, onSort, partial }: HeaderCellProps<Row>) {
  const direction =
    sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Icon =
    direction === undefined ? SortIcon : direction === 'descending' ? ArrowDownIcon : ArrowUpIcon;
  return (
    <th scope="col" className={styles.head} data-align={column.align} aria-sort={direction}>
      {column.sortValue ? (
        <button
          type="button"
          className={styles.sort}
          data-sorted={direction}
          onClick={() => onSort(nextSort(sort, column.id))}
        >
          <span className={styles.headText}>{column.header}</span>
          <Icon />
          {direction && partial && (
            <span className={styles.partial} title="Only the rows loaded are sorted">
              partial
            </span>
          )}
        </button>
      ) : (
        <span className={styles.headText}>{column.header}</span>
      )}
    </th>
  );
}

type TriStateCheckboxProps = {
  label: string;
  checked: boolean;
  /** Some, not all; ignored while checked. */
  mixed: boolean;
  disabled: boolean;
  onChange: () => void;
};

/** A checkbox for all, some or none. */
function TriStateCheckbox({ label, checked, mixed, disabled, onChange }: TriStateCheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for this.
    if (ref.current) ref.current.indeterminate = mixed && !checked;
  }, [mixed, checked]);
  return (
    <input
      ref={ref}
      type="checkbox"
      className={checkbox.box}
      aria-label={label}
      title={label}
      checked={checked}
      disabled={disabled}
      onChange={onChange}
    />
  );
}
