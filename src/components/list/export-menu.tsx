import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { Bubble } from '@/components/floating/bubble';
import { CheckIcon, DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuGroup, MenuItem, MenuNote } from '@/components/menu/menu-item';
import type { ExportColumn } from '@/lib/csv';
import { formatNumber } from '@/lib/text';

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
  // Nothing of it is needed before somebody asks for a file.
  const save = async (format: 'csv' | 'json', rows: readonly Row[]) => {
    const { saveRows } = await import('@/components/export/save-rows');
    setSaved(saveRows({ name, format, columns, rows }));
  };
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
            <MenuItem onSelect={() => void save('csv', rows)}>Export as CSV</MenuItem>
            <MenuItem onSelect={() => void save('json', rows)}>Export as JSON</MenuItem>
          </MenuGroup>
        ))}
        {children}
        <MenuNote>CSV for spreadsheets (UTF-8 with byte-order mark), JSON for programs.</MenuNote>
        {/* Last, because it goes when the list is complete: no item may move under the pointer. */}
        {partial && (
          <MenuNote>
            The list is partial: a file of the rows shown holds only those loaded.
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
