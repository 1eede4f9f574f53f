import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { DisabledAction } from '@/components/feedback/disabled-action';
import { Bubble } from '@/components/floating/bubble';
import { CheckIcon, DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuGroup, MenuItem, MenuNote } from '@/components/menu/menu-item';
import type { ExportColumn } from '@/lib/csv';
import { formatNumber } from '@/lib/text';

type ExportMenuProps<Row> = {
  /** Name of the file, as in "users". */
  name: string;
  columns: readonly ExportColumn<Row>[];
  shown: readonly Row[];
  selected: readonly Row[];
  /** Not all rows are loaded. */
  partial: boolean;
  /** Further items, such as an export beyond what is loaded. */
  children?: ReactNode;
};

/** Exports the shown or the selected rows as a file. */
export function ExportMenu<Row>(props: ExportMenuProps<Row>) {
  const { name, columns, shown, selected, partial, children } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    if (saved === null) return undefined;
    const timer = setTimeout(() => setSaved(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [saved]);
  // Loaded only when a file is requested.
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
          <DisabledAction
            refusal={
              shown.length + selected.length === 0 && !children
                ? 'There is nothing to export.'
                : undefined
            }
          >
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
          </DisabledAction>
        )}
      >
        {choices.map(({ label, rows }) => (
          <MenuGroup key={label} label={`${label}: ${formatNumber(rows.length)}`}>
            <MenuItem onSelect={() => void save('csv', rows)}>Export as CSV</MenuItem>
            <MenuItem onSelect={() => void save('json', rows)}>Export as JSON</MenuItem>
          </MenuGroup>
        ))}
        <MenuNote>CSV for spreadsheets (UTF-8 with byte-order mark), JSON for programs.</MenuNote>
        {children && <MenuDivider />}
        {children}
        {/* Last, because it disappears when the list is complete: no item may move under the pointer. */}
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

/** How long the confirmation of a saved file is shown, in milliseconds. */
const SHOWN_FOR = 6_000;
