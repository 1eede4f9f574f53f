import type { Build } from '@/api/queries/builds';
import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/dates';
import { addDays, dayOf } from '@/lib/days';
import { NOT_TOLD } from '@/lib/not-told';

/** The kinds of log entries that builds produce (C 5.7). */
const KINDS = 'build_dockerfile,cancel_build';

/** Returns the usage log search for the builds of the last 30 days. */
export function buildEntries() {
  const to = dayOf(registryNow());
  return { from: addDays(to, -29), to, kind: KINDS };
}

/** Returns the usage log search for what a build left around its start; null if that is unknown. */
export function entriesOf({ started, repository }: Build) {
  const time = parseServerDate(started)?.getTime();
  if (time === undefined || repository?.name === undefined) return null;
  const from = dayOf(time);
  // Filter values may contain any character, so each is encoded.
  const name = encodeURIComponent(`${repository.namespace ?? ''}/${repository.name}`);
  return { from, to: addDays(from, 1), repository: name, kind: 'build_dockerfile' };
}

/** Returns the repository of a build as `namespace/name`, as far as reported. */
export const repositoryName = ({ repository: { namespace, name } = {} }: Build): string =>
  `${namespace ?? NOT_TOLD}/${name ?? NOT_TOLD}`;
