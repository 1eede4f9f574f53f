import type { Build } from '@/api/queries/builds';
import { parseServerDate } from '@/lib/server-date';
import { addDays, dayOf } from '@/lib/days';
import { NOT_TOLD } from '@/lib/not-told';

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
