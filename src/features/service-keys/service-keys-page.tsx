import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useCallback, useMemo } from 'react';

import { useAccess } from '@/api/access';
import { querySource } from '@/api/list-source';
import { type ServiceKey, serviceKeys } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { useNow } from '@/components/feedback/use-now';
import { Segments } from '@/components/form/segments';
import {
  type ChangeSearch,
  type List,
  listPredicates,
  useChangeSearch,
  useList,
} from '@/components/list/list';
import { OrderNote } from '@/components/list/list-status';
import { ListScreen } from '@/components/list/list-screen';
import { replacementOf, replacementsAmong } from '@/lib/service-key-replacement';
import { approvalState, dropDeadline, inDeskOrder } from '@/lib/service-key-state';
import { useNarrow } from '@/components/table/use-narrow';
import { filterRows } from '@/lib/table';
import { formatCount, formatNumber } from '@/lib/text';

import { serviceKeyActions } from './service-keys-actions';
import { KEY_PRESETS, serviceKeysOf } from './service-keys-list';
import type { ServiceKeysSearch } from './service-keys-search';

const Dialog = lazy(async () => ({
  default: (await import('./service-keys-bulk-dialog')).ServiceKeysBulkDialog,
}));

const route = getRouteApi('/_console/service-keys');

/** All service keys of the registry, with what is open for one of them. */
export function ServiceKeysPage() {
  const access = useAccess();
  const now = useNow();
  const change = useChangeSearch<ServiceKeysSearch>();
  const loaded = querySource(useQuery(serviceKeys.options));
  const rows = useMemo(() => inDeskOrder(loaded.rows, now), [loaded.rows, now]);
  const source = { ...loaded, rows };
  const search = route.useSearch();
  const narrow = useNarrow();
  const preset = presetOf(search);
  const replacements = useMemo(() => replacementsAmong(rows, now), [rows, now]);
  const list = useList({
    description: useMemo(() => serviceKeysOf(now, replacements), [now, replacements]),
    source,
    search,
  });
  const commands = useMemo(
    () => [
      {
        id: 'service-keys.awaiting',
        label: 'Show keys awaiting approval',
        keywords: 'approve unapproved',
        run: () => change({ approval: 'awaiting', expiry: undefined }),
      },
    ],
    [change],
  );
  return (
    <ListScreen
      list={list}
      whyNotCreate={whyNot.createServiceKey(access)}
      range={<KeyPresets list={list} change={change} />}
      shownByRange={preset && ['approval', 'expiry']}
      // On a phone it takes the room of a key.
      note={
        (!narrow || preset?.id === 'awaiting') && (
          <Awaiting
            keys={rows}
            now={now}
            explained={preset?.id === 'awaiting'}
            ordered={search.sort === undefined && list.shown.length > 0}
          />
        )
      }
      rowActions={useCallback(
        (key: ServiceKey) => serviceKeyActions(access, key, replacementOf(replacements, key.kid)),
        [access, replacements],
      )}
      bulk={{
        account: access.username,
        Dialog,
        actions: [
          {
            id: 'approve',
            label: 'Approve keys',
            whyNot: (key) => whyNot.approveServiceKey(access, key),
          },
          {
            id: 'expiry',
            label: 'Change expiry',
            whyNot: () => whyNot.updateServiceKey(access),
          },
          {
            id: 'delete',
            label: 'Delete keys',
            danger: true,
            whyNot: () => whyNot.deleteServiceKey(access),
          },
        ],
      }}
      commands={commands}
      linesNarrow={2}
    />
  );
}

type AwaitingProps = {
  keys: readonly ServiceKey[];
  now: number;
  /** Says why a key may be dropped. */
  explained: boolean;
  /** There are rows, in their usual order. */
  ordered: boolean;
};

/** Shows what to decide, and until when; at the foot, where it moves nothing once known (C 9). */
function Awaiting({ keys, now, explained, ordered }: AwaitingProps) {
  const awaiting = keys.filter((key) => approvalState(key, now) === 'awaiting');
  // Where all await approval, the first half of it says nothing, and the sentence before it is long.
  const order = ordered && !explained && (
    <OrderNote>Awaiting approval first, by time left; then by service and name.</OrderNote>
  );
  if (awaiting.length === 0) return order;
  const late = awaiting.filter((key) => (dropDeadline(key) ?? Infinity) <= now).length;
  return (
    <>
      {formatCount(awaiting.length, 'key awaits', 'keys await')} approval
      {late > 0 && `; ${formatNumber(late)} may be dropped at any time`}.{' '}
      {explained &&
        'The registry drops unapproved keys older than a day when another key of the same service is created, changed or deleted. '}
      {order}
    </>
  );
}

const presetOf = ({ approval, expiry }: ServiceKeysSearch) =>
  KEY_PRESETS.find(({ part }) => approval === part.approval && expiry === part.expiry);

type KeyPresetsProps = {
  list: List<ServiceKey, ServiceKeysSearch>;
  change: ChangeSearch<ServiceKeysSearch>;
};

/** Shows the usual reasons to open this list as one-step filters, with their counts. */
function KeyPresets({ list: { source, search, description }, change }: KeyPresetsProps) {
  return (
    <Segments
      label="Presets"
      value={presetOf(search)?.id ?? null}
      options={KEY_PRESETS.map(({ id, label, part, urgent }) => {
        const count = filterRows(source.rows, listPredicates(description, part)).length;
        return {
          value: id,
          label: (
            <>
              {label}{' '}
              <data value={count} data-urgent={(urgent && count > 0) || undefined}>
                {source.complete && formatNumber(count)}
              </data>
            </>
          ),
        };
      })}
      onChange={(id) => change(KEY_PRESETS.find((preset) => preset.id === id)?.part ?? {})}
    />
  );
}
