import { useMemo } from 'react';

import { CellTabStopProvider } from '@/components/feedback/cell-tab-stop';
import { AttentionIcon } from '@/components/icons';
import { oddityOf } from '@/lib/odd-rows';
import { isolate } from '@/lib/text';

import styles from './data-table.module.css';
import odd from './odd-rows.module.css';
import checkbox from './row-checkbox.module.css';
import { RowMenu } from './row-menu';
import type { Column, RowAction } from './types';

type DataRowProps<Row> = {
  row: Row;
  /** The row's name for screen readers. */
  name: string;
  index: number;
  columns: readonly Column<Row>[];
  narrow: boolean;
  /** Undefined in a table without selection. */
  selected: boolean | undefined;
  actions: ((row: Row) => readonly RowAction[]) | undefined;
  active: boolean;
  changed: boolean;
  focusable: boolean;
};

/** One row. The table handles its events; scrolling draws only the rows that come into view. */
export function DataRow<Row>(props: DataRowProps<Row>) {
  const { row, name, index, columns, narrow, selected, actions, active, changed, focusable } =
    props;
  // The mark goes where there is room for it.
  const marked = oddityOf(row) && (columns.find(({ grow }) => grow) ?? columns[0]);
  return useMemo(
    () => (
      <CellTabStopProvider value={focusable ? 0 : -1}>
        <tr
          tabIndex={focusable ? 0 : -1}
          // The header is row 1.
          aria-rowindex={index + 2}
          aria-selected={selected}
          aria-current={active ? 'true' : undefined}
          data-index={index}
          data-changed={changed || undefined}
          className={styles.row}
        >
          {selected !== undefined && (
            <td className={styles.select} data-select>
              <input
                type="checkbox"
                className={checkbox.box}
                tabIndex={focusable ? 0 : -1}
                aria-label={`Select ${isolate(name)}`}
                checked={selected}
                readOnly
              />
            </td>
          )}
          {columns.map((column, at) => {
            const Cell = at === 0 ? 'th' : 'td';
            const content = column.cell(row, { narrow });
            return (
              <Cell
                key={column.id}
                scope={at === 0 ? 'row' : undefined}
                className={styles.cell}
                data-align={column.align}
              >
                <div className={styles.content}>
                  {column === marked ? (
                    <span className={odd.cell}>
                      <span className={odd.content}>{content}</span>
                      <OddMark narrow={narrow} />
                    </span>
                  ) : (
                    content
                  )}
                </div>
              </Cell>
            );
          })}
          {actions && (
            <td className={styles.menu}>
              <RowMenu label={`Actions for ${isolate(name)}`} actions={() => actions(row)} />
            </td>
          )}
        </tr>
      </CellTabStopProvider>
    ),
    [row, name, index, columns, marked, narrow, selected, actions, active, changed, focusable],
  );
}

/** Marks a row with unexpected data from the registry; its detail shows what. */
function OddMark({ narrow }: { narrow: boolean }) {
  return (
    <span className={odd.mark} title="Unexpected data">
      <AttentionIcon />
      <span className={narrow ? 'visually-hidden' : undefined}>Unexpected data</span>
    </span>
  );
}
