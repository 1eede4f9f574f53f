import styles from './data-table.module.css';
import type { Column } from './types';

const COUNT = 24;
/** Uneven, like words. */
const WIDTHS = ['62%', '48%', '70%', '55%', '40%', '66%'];

/** Placeholder rows of the real height, so that nothing moves when the first rows arrive. */
export function SkeletonRows<Row>({
  columns,
  columnCount,
  selectable,
}: {
  columns: readonly Column<Row>[];
  /** With the columns of checkboxes and menus. */
  columnCount: number;
  selectable: boolean;
}) {
  const lead = selectable ? 1 : 0;
  return Array.from({ length: COUNT }, (_, row) => (
    <tr key={row} aria-hidden className={styles.row}>
      {Array.from({ length: columnCount }, (__, at) => {
        const column = columns[at - lead];
        return (
          <td key={at} className={styles.cell} data-align={column?.align}>
            {column && (
              <span
                className={styles.skeleton}
                style={{ width: WIDTHS[(row + at * 2) % WIDTHS.length] }}
              />
            )}
          </td>
        );
      })}
    </tr>
  ));
}
