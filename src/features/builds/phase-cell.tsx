import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { polling } from '@/api/polling';
import { buildPhase } from '@/api/queries/build-phases';
import { mayPass } from '@/api/queries/builds';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { registryNow } from '@/lib/clock';

import { describeBuildError } from './build-errors';
import { askEvery, hasEnded, phaseMeaning } from './build-phases';
import type { BuildRow } from './build-rows';
import styles from './builds-list.module.css';

/** The phase of a build in view: loads it, and again as long as the build is not over. */
export function PhaseCell({ row }: { row: BuildRow }) {
  if (row.uuid === undefined) return <NotTold short />;
  return (
    <span className={styles.phase}>
      <LoadedPhase row={row} uuid={row.uuid} />
    </span>
  );
}

function LoadedPhase({ row, uuid }: { row: BuildRow; uuid: string }) {
  const { time, phase } = row;
  const { data, error, isFetching } = useQuery({
    ...buildPhase(uuid),
    enabled: !hasEnded(phase),
    ...polling<string | null>(({ state }) =>
      time === null || (state.error && !mayPass(state.error))
        ? false
        : askEvery(registryNow() - time),
    ),
  });
  const known = phase ?? data;
  if (known !== undefined && known !== null) {
    const meaning = phaseMeaning(known);
    return <StatusBadge {...meaning} quiet={meaning.status === 'ok'} />;
  }
  if (data === null) return <NotTold short />;
  if (error && !isFetching) {
    const { title, meaning } = describeBuildError(error);
    const why = `${title}. ${meaning}`.trim();
    return (
      <span className={styles.dim} title={why}>
        Not available<span className="visually-hidden"> ({why})</span>
      </span>
    );
  }
  return (
    <>
      <Skeleton height={14} width={72} />
      <span className="visually-hidden">Loading phase</span>
    </>
  );
}
