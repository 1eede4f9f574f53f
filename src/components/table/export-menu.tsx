import { ActionIcon } from '@mantine/core';

import { DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuGroup, MenuItem, MenuNote } from '@/components/menu/menu-item';
import { type ExportColumn, toCsv, toJson } from '@/lib/csv';
import { formatNumber } from '@/lib/text';

import { downloadText } from './download';

type ExportMenuProps<Row> = {
  /** What the file is called, as in "users". */
  name: string;
  columns: readonly ExportColumn<Row>[];
  shown: readonly Row[];
  selected: readonly Row[];
  /** More rows are to come. */
  partial: boolean;
};

/** Takes the rows that are shown, or those that are selected, out as a file. */
export function ExportMenu<Row>({ name, columns, shown, selected, partial }: ExportMenuProps<Row>) {
  const choices = [
    { label: 'Shown', rows: shown },
    { label: 'Selected', rows: selected },
  ].filter(({ rows }) => rows === shown || rows.length > 0);
  return (
    <Menu
      label="Export"
      width={240}
      renderTrigger={(props) => (
        <ActionIcon
          {...props}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Export"
          title="Export"
        >
          <DownloadIcon />
        </ActionIcon>
      )}
    >
      {choices.map(({ label, rows }) => (
        <MenuGroup key={label} label={`${label}: ${formatNumber(rows.length)}`}>
          <MenuItem onSelect={() => exportCsv(name, columns, rows)}>Export as CSV</MenuItem>
          <MenuItem onSelect={() => exportJson(name, columns, rows)}>Export as JSON</MenuItem>
        </MenuGroup>
      ))}
      {partial && (
        <MenuNote>The list is not complete yet: the file holds what is loaded so far.</MenuNote>
      )}
    </Menu>
  );
}

const fileName = (name: string, extension: string) =>
  `quay-${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;

/** Without this mark, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

function exportCsv<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): void {
  downloadText(
    fileName(name, 'csv'),
    'text/csv;charset=utf-8',
    BYTE_ORDER_MARK + toCsv(columns, rows),
  );
}

function exportJson<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): void {
  downloadText(fileName(name, 'json'), 'application/json', toJson(columns, rows));
}
