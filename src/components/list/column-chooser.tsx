import { ActionIcon } from '@mantine/core';
import { useId } from 'react';

import { ColumnsIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuGroup, MenuNote } from '@/components/menu/menu-item';
import { usePreferences } from '@/components/preferences/preferences';

import { defaultColumnIds } from './columns';
import type { Column } from '@/components/table/types';
import { useNarrow } from '@/components/table/use-narrow';

type ColumnChooserProps<Row> = {
  /** All columns; the first is always shown. */
  columns: readonly Column<Row>[];
  shown: readonly string[];
  /** Undefined means the default. */
  onChange: (shown: readonly string[] | undefined) => void;
};

const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

/** Lets the user choose the columns and the row height. */
export function ColumnChooser<Row>({ columns, shown, onChange }: ColumnChooserProps<Row>) {
  const { density, setDensity } = usePreferences();
  const narrow = useNarrow();
  const noteId = useId();
  const toggle = (id: string) => {
    const next = columns
      .map((column) => column.id)
      .filter((known) => shown.includes(known) !== (known === id));
    onChange(next.join() === defaultColumnIds(columns).join() ? undefined : next);
  };
  return (
    <Menu
      label="Columns and density"
      width={260}
      keepOpen
      renderTrigger={(props) => (
        <ActionIcon
          {...props}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Columns and density"
          title="Columns and density"
        >
          <ColumnsIcon />
        </ActionIcon>
      )}
    >
      <MenuGroup label="Columns">
        {columns.slice(1).map((column) => {
          const { id, header } = column;
          const tooNarrow = narrow && !column.narrow;
          return (
            <MenuChoice
              key={id}
              type="checkbox"
              checked={!tooNarrow && shown.includes(id)}
              disabled={tooNarrow || column.unavailable !== undefined}
              hint={column.unavailable}
              describedBy={tooNarrow ? noteId : undefined}
              onSelect={() => toggle(id)}
            >
              {header}
            </MenuChoice>
          );
        })}
        {narrow && (
          <MenuNote id={noteId}>
            Other columns need a wider window. Open a row for all details.
          </MenuNote>
        )}
      </MenuGroup>
      <MenuGroup label="Density">
        {DENSITIES.map(({ value, label }) => (
          <MenuChoice
            key={value}
            type="radio"
            checked={density === value}
            onSelect={() => setDensity(value)}
          >
            {label}
          </MenuChoice>
        ))}
      </MenuGroup>
    </Menu>
  );
}
