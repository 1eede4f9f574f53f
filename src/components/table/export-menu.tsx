import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { Bubble } from '@/components/floating/bubble';
import { CheckIcon, DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuGroup, MenuItem, MenuNote } from '@/components/menu/menu-item';
import { registryNow } from '@/lib/clock';
import { BYTE_ORDER_MARK, type ExportColumn, toCsv, toJson } from '@/lib/csv';
import { dayOf } from '@/lib/days';
import { countOdd } from '@/lib/odd-rows';
import { formatCount, formatNumber } from '@/lib/text';

import { downloadText } from './download';

type ExportMenuProps<Row> = {
  /** What the file is called, as in "users". */
  name: string;
  columns: readonly ExportColumn<Row>[];
  shown: readonly Row[];
  selected: readonly Row[];
  /** More rows are to come. */
  partial: boolean;
  /** Further items, such as an export of more than what is loaded. */
  children?: ReactNode;
};

/** Takes the rows that are shown, or those that are selected, out as a file. */
export function ExportMenu<Row>(props: ExportMenuProps<Row>) {
  const { name, columns, shown, selected, partial, children } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    if (saved === null) return undefined;
    const timer = setTimeout(() => setSaved(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [saved]);
  const choices = [
    { label: 'Shown', rows: shown },
    { label: 'Selected', rows: selected },
  ].filter(({ rows }) => rows === shown || rows.length > 0);
  return (
    <>
      <Menu
        label="Export"
        width={240}
        renderTrigger={(menu) => (
          <ActionIcon
            {...menu}
            ref={trigger}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Export"
            title={saved ?? 'Export'}
          >
            {saved === null ? <DownloadIcon /> : <CheckIcon />}
          </ActionIcon>
        )}
      >
        {choices.map(({ label, rows }) => (
          <MenuGroup key={label} label={`${label}: ${formatNumber(rows.length)}`}>
            <MenuItem onSelect={() => setSaved(exportCsv(name, columns, rows))}>
              Export as CSV
            </MenuItem>
            <MenuItem onSelect={() => setSaved(exportJson(name, columns, rows))}>
              Export as JSON
            </MenuItem>
          </MenuGroup>
        ))}
        {children}
        {/* Last, because it goes when the list is complete: no item may move under the pointer. */}
        {partial && (
          <MenuNote>
            The list is not complete yet: a file of what is shown holds what is loaded so far.
          </MenuNote>
        )}
      </Menu>
      {saved !== null && <Bubble target={trigger}>{saved}</Bubble>}
      <output className="visually-hidden">{saved}</output>
    </>
  );
}

/** How long it is said that a file was saved, in milliseconds. */
const SHOWN_FOR = 6_000;

const fileName = (name: string, extension: string) =>
  `quay-${name}-${dayOf(registryNow())}.${extension}`;

/** Hands the rows out as a table; says which file that made. */
function exportCsv<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): string {
  const file = fileName(name, 'csv');
  downloadText(file, 'text/csv;charset=utf-8', BYTE_ORDER_MARK + toCsv(columns, rows));
  return savedText(file, rows);
}

/** The same as JSON. */
function exportJson<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): string {
  const file = fileName(name, 'json');
  downloadText(file, 'application/json', toJson(columns, rows));
  return savedText(file, rows);
}

function savedText(file: string, rows: readonly unknown[]): string {
  const odd = countOdd(rows);
  return `Saved ${file}, ${formatCount(rows.length, 'row')}${odd > 0 ? `, ${formatNumber(odd)} with unexpected data` : ''}`;
}
