import { type CSSProperties, Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react';

import { usePreferences } from '@/components/preferences/preferences';
import type { Sort } from '@/lib/table';

import { DataRow } from './data-row';
import styles from './data-table.module.css';
import { HeaderRow } from './header-row';
import { drawnRows } from './row-window';
import { SkeletonRows } from './skeleton-rows';
import { fittingColumns, tableWidth } from './table-width';
import type { Column, RowAction } from './types';
import { useNarrow } from './use-narrow';
import { useRowEvents } from './use-row-events';
import { useLatest } from './use-latest';
import { type RowFocus, useRowFocus } from './use-row-focus';
import { useRowWindow } from './use-row-window';
import type { Selection } from './use-selection';
import { useTextScale } from './use-text-scale';

const ROW_HEIGHT = { comfortable: 36, compact: 28 };
/** For two and three lines, which have the same height in either density. */
const LINES_HEIGHT = { 2: 52, 3: 60 };
/** Matches the style sheet: the header stays on top of the rows and covers their space. */
const HEADER_HEIGHT = 34;

/** Converts pixels at the usual text size to rem, so that widths grow with the text. */
const rem = (pixels: number) => `${pixels / 16}rem`;

type TableStyle = CSSProperties & { '--row-height': string };

/** In rows. */
const NEAR_END = 20;

export type DataTableProps<Row> = {
  /** What the rows are, for screen readers. */
  label: string;
  /** The shown rows, in order. Every function and array here must be stable. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Returns the row's name for screen readers; its id by default. */
  rowName?: (row: Row) => string;
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  /** What the list is filtered and sorted by: a change scrolls the table to its top. */
  view: string;
  /** Not all rows are loaded: sorts are preliminary, and there is no row count. */
  partial: boolean;
  /** Nothing is loaded yet. */
  loading: boolean;
  /** Shown when there are no rows. */
  empty: ReactNode;
  selection?: Selection<Row>;
  actions?: (row: Row) => readonly RowAction[];
  /** The row whose details are open. */
  activeId?: string | undefined;
  /** The row that an action has just changed. */
  changedId?: string | undefined;
  /** The table has less room than usual: the last columns that do not fit are left out. */
  squeezed?: boolean;
  /** Called when the user scrolls near the last row, where more loads on demand. */
  onNearEnd?: () => void;
  /** How many lines the cells of a row have on a phone. */
  linesNarrow?: 1 | 2 | 3;
};

/** A table that keeps only the rows in view in the document; the keyboard reaches all of them. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    rowId,
    rowName = rowId,
    sort,
    onSort,
    view,
    partial,
    loading,
    empty,
    selection,
    actions,
    activeId,
    changedId,
    squeezed = false,
    onNearEnd,
    linesNarrow = 1,
  } = props;
  const narrow = useNarrow();
  const { density } = usePreferences();
  const scale = useTextScale();
  const lines = narrow ? linesNarrow : 1;
  const unscaledHeight = lines === 1 ? ROW_HEIGHT[density] : LINES_HEIGHT[lines];
  const rowHeight = scale * unscaledHeight;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = useRowFocus(rows, rowId, body);
  const { range, width, pageSize, reveal } = useRowWindow({
    scroller,
    count: rows.length,
    rows,
    order: view,
    rowHeight,
    headerHeight: scale * HEADER_HEIGHT,
  });
  const selectable = selection !== undefined;
  const withMenu = actions !== undefined;
  const columns = useMemo(() => {
    if (narrow) return props.columns.filter((column) => column.narrow);
    if (!squeezed || width === 0) return props.columns;
    return fittingColumns(props.columns, width / scale, selectable, withMenu);
  }, [narrow, squeezed, width, scale, props.columns, selectable, withMenu]);
  useActiveRow({ rows, rowId, activeId, focus, reveal });

  const events = useRowEvents({ rows, rowId, selection, focus, pageSize, reveal });

  const columnCount = columns.length + (selectable ? 1 : 0) + (withMenu ? 1 : 0);
  const drawn = drawnRows(range, focus.index);
  const minWidth = tableWidth(columns, narrow, selectable, withMenu);
  const style: TableStyle = {
    minWidth: rem(minWidth),
    // What is drawn must be as high as what is reckoned with.
    '--row-height': rem(unscaledHeight),
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-wider={width < scale * minWidth || undefined}
      onScroll={({ currentTarget }) => {
        const { scrollLeft, scrollTop, scrollHeight, clientHeight } = currentTarget;
        currentTarget.toggleAttribute('data-sideways', scrollLeft > 0);
        // Scrolling sideways in a short list is not near its end.
        const below = scrollHeight - clientHeight - scrollTop;
        if (scrollTop > 0 && below < NEAR_END * rowHeight) onNearEnd?.();
      }}
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take the focus
        role="grid"
        aria-label={label}
        aria-busy={loading}
        aria-rowcount={partial ? -1 : rows.length + 1}
        aria-multiselectable={selection ? true : undefined}
        className={styles.table}
        data-selectable={selection ? true : undefined}
        style={style}
      >
        <colgroup>
          {selection && <col className={styles.selectColumn} />}
          {columns.map((column) => (
            <col
              key={column.id}
              style={
                column.grow
                  ? undefined
                  : { width: rem((narrow && column.narrowWidth) || column.width) }
              }
            />
          ))}
          {actions && <col className={styles.menuColumn} />}
        </colgroup>
        <HeaderRow
          columns={columns}
          sort={sort}
          onSort={onSort}
          partial={partial && rows.length > 0}
          selection={selection}
          withMenu={withMenu}
          empty={rows.length === 0}
        />
        <tbody ref={body} {...events}>
          {loading && (
            <SkeletonRows columns={columns} columnCount={columnCount} selectable={selectable} />
          )}
          {drawn.map(({ index, gap }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <Fragment key={id}>
                <Spacer height={gap * rowHeight} />
                <DataRow
                  row={row}
                  name={rowName(row)}
                  index={index}
                  columns={columns}
                  narrow={narrow}
                  selected={selection ? selection.ids.has(id) : undefined}
                  actions={actions}
                  active={id === activeId}
                  changed={id === changedId}
                  focusable={index === focus.index}
                />
              </Fragment>
            );
          })}
          <Spacer height={(rows.length - 1 - (drawn.at(-1)?.index ?? -1)) * rowHeight} />
        </tbody>
      </table>
      {!loading && rows.length === 0 && empty}
    </div>
  );
}

type ActiveRowOptions<Row> = Pick<DataTableProps<Row>, 'rows' | 'rowId' | 'activeId'> & {
  focus: RowFocus;
  reveal: (index: number) => void;
};

/** Keeps the open row in view, and lets the keyboard continue from it. */
function useActiveRow<Row>({ rows, rowId, activeId, focus, reveal }: ActiveRowOptions<Row>): void {
  const latest = useLatest({ rows, rowId, focus, reveal });
  useEffect(() => {
    if (activeId === undefined) return;
    const now = latest.current;
    const index = now.rows.findIndex((row) => now.rowId(row) === activeId);
    if (index < 0) return;
    now.focus.note(index);
    now.reveal(index);
  }, [activeId, latest]);
}

/** Takes the space of rows that are not in the document. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={styles.spacer} style={{ height }} /> : null;
}
