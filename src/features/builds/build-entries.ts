import type { Build } from '@/api/queries/builds';
import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/dates';
import { addDays, dayOf } from '@/lib/days';
import { NOT_TOLD } from '@/lib/not-told';

/** The kinds of log entries that builds leave (C 5.7). */
const KINDS = 'build_dockerfile,cancel_build';

/** The search of the usage logs for the builds of the last 30 days. */
export function buildEntries() {
  const to = dayOf(registryNow());
  return { from: addDays(to, -29), to, kind: KINDS };
}

/** The search for what a build left in the usage logs around its start; null when that is unknown. */
export function entriesOf({ started, repository }: Build) {
  const time = parseServerDate(started)?.getTime();
  if (time === undefined || repository?.name === undefined) return null;
  const from = dayOf(time);
  // The filter's values may hold any character, so each is encoded.
  const name = encodeURIComponent(`${repository.namespace ?? ''}/${repository.name}`);
  return { from, to: addDays(from, 1), repository: name, kind: 'build_dockerfile' };
}

/** The repository of a build as `namespace/name`, as far as it is told. */
export const repositoryName = ({ repository: { namespace, name } = {} }: Build): string =>
  `${namespace ?? NOT_TOLD}/${name ?? NOT_TOLD}`;
