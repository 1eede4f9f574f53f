import { BulkProgress } from '@/components/bulk/bulk-progress';
import { type BulkItem, type BulkSnapshot, createBulkRun } from '@/components/bulk/bulk-run';
import { EmptyState } from '@/components/feedback/empty-state';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { BulkBar } from '@/components/list/bulk-bar';
import { OutcomeNote } from '@/components/list/list-outcome';
import { ListStatus, OrderNote } from '@/components/list/list-status';
import { quotaColumns } from '@/components/namespace/quota-columns';
import { DataTable } from '@/components/table/data-table';
import { RowLink } from '@/components/table/row-link';
import type { Column, RowAction } from '@/components/table/types';
import type { Selection } from '@/components/table/use-selection';
import { registryNow } from '@/lib/clock';
import type { ListProgress } from '@/lib/list-source';
import type { NamespaceQuota } from '@/lib/namespace-quota';

import { Specimen } from './specimen';
import styles from './vocabulary.module.css';

type Row = { name: string; enabled: boolean; quota: NamespaceQuota };

const GIB = 1024 ** 3;
const nothing = () => undefined;

const row = (name: string, used: number, limit: number | null, enabled = true): Row => ({
  name,
  enabled,
  quota: {
    used: used * GIB,
    limit: limit === null ? null : limit * GIB,
    source: limit === null ? 'none' : limit === 100 ? 'default' : 'own',
    share: limit === null ? null : used / limit,
    counting: name === 'normal',
    warnsAt: null,
    rejectsAt: null,
  },
});

const ROWS = [
  row('normal', 1.2, 100),
  row('hovered', 3.6, 10),
  row('selected', 19.3, 20),
  row('open', 58.5, 50),
  row('disabled', 0, null, false),
  row('contractor-onboarding-test-account.contractors.emea.meridian.example', 2180, 10),
];

const { used, limit, share } = quotaColumns<Row>({
  quotaOf: ({ quota }) => quota,
  thresholdsOf: () => [{ id: 1, type: 'Warning', limit_percent: 80 }],
});

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 160,
    grow: true,
    sortValue: ({ name }) => name,
    cell: ({ name }) => (
      <RowLink to=".">
        <Truncate text={name} />
      </RowLink>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    width: 110,
    cell: ({ enabled }) =>
      enabled ? (
        <StatusBadge quiet status="ok" label="Enabled" />
      ) : (
        <StatusBadge status="inactive" label="Disabled" />
      ),
  },
  { id: 'used', ...used },
  { id: 'limit', ...limit },
  { id: 'share', ...share },
];

const ACTIONS: readonly RowAction[] = [
  { id: 'disable', label: 'Disable user', onSelect: nothing },
  { id: 'delete', label: 'Delete user', danger: true, onSelect: nothing },
];

const SELECTION: Selection<Row> = {
  ids: new Set(['selected']),
  rows: ROWS.slice(2, 3),
  hidden: 0,
  hiddenIds: () => new Set(),
  allShown: false,
  toggle: nothing,
  extend: nothing,
  toggleAll: nothing,
  select: () => undefined,
  selectAll: nothing,
  deselect: nothing,
  clear: nothing,
};

const TABLE = {
  rowId: ({ name }: Row) => name,
  columns: COLUMNS,
  sort: { column: 'used', descending: true },
  onSort: nothing,
  view: '',
  selection: SELECTION,
  actions: () => ACTIONS,
  activeId: 'open',
};

/** Rows in all states, rows that load, and no rows. */
export function Tables() {
  return (
    <Specimen title="Tables">
      <div className={styles.list} data-list>
        <DataTable {...TABLE} label="Rows" rows={ROWS} partial loading={false} empty={null} />
        <ListStatus
          progress={LOADING}
          selection={
            <BulkBar
              selection={SELECTION}
              noun={['user', 'users']}
              shown={ROWS.length}
              actions={[
                { id: 'disable', label: 'Disable users', whyNot: nothing },
                { id: 'enable', label: 'Enable users', whyNot: () => 'All are enabled.' },
                { id: 'delete', label: 'Delete users', danger: true, whyNot: nothing },
              ]}
              onChoose={nothing}
            />
          }
        />
      </div>
      <div className={styles.list}>
        <DataTable {...TABLE} label="Loading rows" rows={[]} partial loading empty={null} />
      </div>
      <div className={styles.list}>
        <DataTable
          {...TABLE}
          label="No rows"
          rows={[]}
          partial={false}
          loading={false}
          empty={<EmptyState title="No matching users">No user matches the filters.</EmptyState>}
        />
      </div>
    </Specimen>
  );
}

const DONE: ListProgress = {
  loaded: 1200,
  complete: true,
  reading: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: registryNow(),
  pause: nothing,
  resume: nothing,
  refresh: nothing,
};
const LOADING: ListProgress = { ...DONE, complete: false, reading: true };

const LINES: readonly { name: string; progress: ListProgress }[] = [
  { name: 'loading', progress: LOADING },
  { name: 'paused', progress: { ...LOADING, paused: true } },
  { name: 'on demand', progress: { ...LOADING, paused: true, loadAll: nothing } },
  { name: 'waiting', progress: { ...LOADING, waitingUntil: registryNow() + 3_600_000 } },
  { name: 'stopped', progress: { ...LOADING, reading: false } },
  { name: 'complete', progress: DONE },
];

/** The line below a list, by what the list is doing. */
export function StatusLines() {
  return (
    <Specimen title="Status lines">
      {LINES.map(({ name, progress }) => (
        <ListStatus key={name} progress={progress}>
          <OrderNote>This list is {name}.</OrderNote>
        </ListStatus>
      ))}
      <ListStatus
        progress={DONE}
        outcome={
          <OutcomeNote
            outcome={{
              target: 'testuser',
              text: 'The user was disabled.',
              undo: {
                label: 'Enable again',
                run: async () => Promise.resolve('The user was enabled.'),
                describe: () => ({ kind: '', title: '', meaning: '', advice: '' }),
              },
            }}
            onUndone={nothing}
            onDismiss={nothing}
          />
        }
      />
    </Specimen>
  );
}

const ITEMS: readonly BulkItem[] = [
  { id: '1', label: 'mira.holt', state: 'done' },
  {
    id: '2',
    label: 't.novak',
    state: 'failed',
    error: {
      kind: 'server',
      title: 'The registry failed',
      meaning: 'Nothing was changed.',
      advice: '',
    },
  },
  { id: '3', label: 'admin', state: 'skipped', note: 'You cannot disable yourself.' },
  { id: '4', label: 'build-agent-7', state: 'running' },
  { id: '5', label: 'legacy_sync', state: 'queued' },
];
const RUNNING: BulkSnapshot = {
  items: ITEMS,
  status: 'running',
  waitingUntil: undefined,
  halted: undefined,
};
const RUNS: readonly BulkSnapshot[] = [
  RUNNING,
  { ...RUNNING, status: 'finished', items: ITEMS.slice(0, 3) },
];

const RUN = createBulkRun([], [], {
  describeError: () => ({ kind: '', title: '', meaning: '', advice: '' }),
});

/** A run over many targets, while it goes on and afterwards. */
export function BulkRuns() {
  return (
    <Specimen title="Bulk progress">
      {RUNS.map((snapshot) => (
        <div key={snapshot.status} className={styles.card}>
          <BulkProgress
            run={RUN}
            snapshot={snapshot}
            noun="user"
            resultsName="users"
            onClose={nothing}
          />
        </div>
      ))}
    </Specimen>
  );
}
