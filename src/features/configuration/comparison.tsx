import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';

import { EmptyState } from '@/components/feedback/empty-state';
import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { DataTable } from '@/components/table/data-table';
import type { Column } from '@/components/table/types';
import { useShownRows } from '@/components/list/use-shown-rows';
import type { Change } from '@/lib/config-diff';
import { MASK } from '@/lib/secrets';
import type { Sort } from '@/lib/table';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './configuration.module.css';

const KINDS: Record<Change['kind'], { status: Status; label: string }> = {
  changed: { status: 'info', label: 'Changed' },
  added: { status: 'ok', label: 'Added' },
  removed: { status: 'attention', label: 'Removed' },
  masked: { status: 'inactive', label: 'Masked, cannot compare' },
};

const valueCell = (text: string) =>
  text === MASK ? <span className={styles.dim}>Masked</span> : <Truncate text={text} />;

const COLUMNS: readonly Column<Change>[] = [
  {
    id: 'path',
    header: 'Value',
    cell: ({ path }) => <Truncate text={path} />,
    sortValue: ({ path }) => path,
    width: 260,
    narrowWidth: 180,
    grow: true,
    narrow: true,
  },
  {
    id: 'kind',
    header: 'Difference',
    cell: ({ kind }) => <StatusBadge {...KINDS[kind]} />,
    sortValue: ({ kind }) => KINDS[kind].label,
    width: 210,
    narrowWidth: 150,
    narrow: true,
  },
  {
    id: 'before',
    header: 'Before',
    cell: ({ before }) => valueCell(before),
    width: 200,
    grow: true,
  },
  { id: 'after', header: 'Now', cell: ({ after }) => valueCell(after), width: 200, grow: true },
];

const changeId = ({ path }: Change) => path;

type ComparisonProps = {
  /** The file's name. */
  name: string;
  changes: readonly Change[];
  onClose: () => void;
};

/** Shows the differences from an earlier download. */
export function Comparison({ name, changes, onClose }: ComparisonProps) {
  const [withMasked, setWithMasked] = useState(false);
  const [sort, setSort] = useState<Sort | null>(null);
  const predicates = useMemo(
    () => (withMasked ? [] : [({ kind }: Change) => kind !== 'masked']),
    [withMasked],
  );
  const { shown } = useShownRows({
    rows: changes,
    predicates,
    sort,
    columns: COLUMNS,
    rowId: changeId,
  });
  const numbers = useMemo(() => countKinds(changes), [changes]);

  return (
    <div className={styles.comparison}>
      <div className={styles.compared}>
        <p>
          Compared with <bdi className={styles.file}>{name}</bdi>: {formatNumber(numbers.changed)}{' '}
          changed, {formatNumber(numbers.added)} added, {formatNumber(numbers.removed)} removed.{' '}
          {numbers.masked > 0 && (
            <span className={styles.dim}>
              {formatCount(numbers.masked, 'masked value')} cannot be compared.
            </span>
          )}
        </p>
        {numbers.masked > 0 && (
          <Checkbox
            label="Show masked values"
            checked={withMasked}
            onChange={(event) => setWithMasked(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" size="xs" onClick={onClose}>
          Close comparison
        </Button>
      </div>
      <div className={styles.differences}>
        <DataTable
          label="Differences"
          rows={shown}
          rowId={changeId}
          columns={COLUMNS}
          sort={sort}
          onSort={setSort}
          view={`${withMasked} ${sort?.column} ${sort?.descending}`}
          partial={false}
          loading={false}
          empty={
            <EmptyState title="No differences">
              All comparable values are the same as in that file.
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}

function countKinds(changes: readonly Change[]): Record<Change['kind'], number> {
  const numbers = { changed: 0, added: 0, removed: 0, masked: 0 };
  for (const { kind } of changes) numbers[kind] += 1;
  return numbers;
}
