import { ActionIcon } from '@mantine/core';
import { lazy, useMemo } from 'react';

import { ListCheckIcon } from '@/components/icons';
import { useNarrow } from '@/components/table/use-narrow';

import type { List } from './list';
import type { ListValues } from './select-from-list';

const SelectFromList = lazy(async () => ({
  default: (await import('./select-from-list')).SelectFromList,
}));

/** Opens the selection from a list; on a phone the palette does, for want of room. */
export function FromListButton({ nouns, onClick }: { nouns: string; onClick: () => void }) {
  if (useNarrow()) return null;
  const label = `Select ${nouns} from a list`;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <ListCheckIcon />
    </ActionIcon>
  );
}

type FromListProps<Row> = {
  list: List<Row>;
  onSelect: (ids: readonly string[]) => void;
  values?: ListValues | undefined;
  onClose: () => void;
};

/** Selects rows that a pasted list or a file names. */
export function FromList<Row>({
  list: { all, description, source },
  onSelect,
  values,
  onClose,
}: FromListProps<Row>) {
  const { rowId, rowName = rowId, alsoCalled, noun } = description;
  const rows = useMemo(
    () =>
      all.map((row) => {
        const [id, name] = [rowId(row), rowName(row)];
        return { id, name, names: [id, name, alsoCalled?.of(row)] };
      }),
    [all, rowId, rowName, alsoCalled],
  );
  return (
    <SelectFromList
      noun={noun}
      rows={rows}
      complete={source.complete}
      called={alsoCalled === undefined ? 'Names' : `Names or ${alsoCalled.as}`}
      onSelect={onSelect}
      values={values}
      onClose={onClose}
    />
  );
}
