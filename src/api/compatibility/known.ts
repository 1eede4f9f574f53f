import { type Described, describedBy, isDescribed } from '../discovery';
import { operations, type OperationId } from '../generated/operations.gen';
import type { CheckedTier } from './types';

/** What earlier responses reveal for later reads: the targets to use, and the results to expect. */
export type Known = {
  /** Undefined until the registry's own description is loaded. */
  offered?: Described;
  /** Undefined until the public configuration is loaded. */
  features?: Readonly<Record<string, boolean>>;
  version: string | null;
  state: string | null;
  authentication: string | null;
  tier: CheckedTier;
  /** Whether a superuser operation succeeded, so that the account or token may use them. */
  accepted: boolean;
  /** The operations that succeeded. */
  answered: Set<OperationId>;
  username?: string;
  organization?: string;
  /** An organization with its own quota. */
  quota?: { orgname: string; id: string };
  kid?: string;
  /** The build to check, given by the user or taken from the log. */
  build: string | undefined;
  /** The repository of that build. */
  repository?: { namespace: string; name: string };
  /** The day whose log is loaded, in the server's date format (C 5.1). */
  day: string;
};

/** Returns the last complete UTC day before a time. */
function dayBefore(time: number): string {
  const date = new Date(time - 86_400_000);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** Returns what is known before the first request. */
export const knownAtFirst = (build: string | undefined, now: number): Known => ({
  version: null,
  state: null,
  authentication: null,
  tier: 'unknown',
  accepted: false,
  answered: new Set(),
  build,
  day: dayBefore(now),
});

/** Returns the value at a path of a response, whatever its shape. */
export function at(value: unknown, ...keys: (string | number)[]): unknown {
  let place = value;
  for (const key of keys) {
    const own: unknown = Object(place);
    place =
      typeof own === 'object' && own !== null && Object.hasOwn(own, key)
        ? Reflect.get(own, key)
        : undefined;
  }
  return place;
}

const list = (value: unknown, key: string): unknown[] => {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Returns a short word that a registry states about itself; anything else does not belong in a report. */
const word = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w .+:-]{1,60}$/.test(value) ? value : null;

/** Records the features and the facts about the registry from its public configuration (C 3.8). */
export function learnConfig(answer: unknown, known: Known): void {
  known.features = Object.fromEntries(
    Object.entries(Object(at(answer, 'features'))).map(([name, value]) => [name, value === true]),
  );
  known.version = word(at(answer, 'version_number'));
  known.state = word(at(answer, 'registry_state'));
  known.authentication = word(at(answer, 'config', 'AUTHENTICATION_TYPE'));
}

/** Records the available operations from the registry's own description (C 3.8). */
export function learnDiscovery(answer: unknown, known: Known): void {
  const described = describedBy(at(answer, 'paths'));
  if (described) known.offered = described;
}

/** Whether the registry's own description names the operation; undefined where it is unknown or does not cover it. */
export function isOffered(id: OperationId, { offered }: Known): boolean | undefined {
  if (!offered || !operations[id].path.startsWith('/api/v1/')) return undefined;
  return isDescribed(id, offered);
}

/** Returns a row with a quota if there is one, since it shows more of the response. */
function best(rows: readonly unknown[], name: string): unknown {
  const named = rows.filter((row) => text(at(row, name)) !== undefined);
  return named.find((row) => list(row, 'quotas').length > 0) ?? named[0];
}

/** Records a user as a target. */
export function learnUsers(answer: unknown, known: Known): void {
  const username = text(at(best(list(answer, 'users'), 'username'), 'username'));
  if (username !== undefined) known.username = username;
}

/** Records an organization as a target, and one with a quota. */
export function learnOrganizations(answer: unknown, known: Known): void {
  const found = best(list(answer, 'organizations'), 'name');
  const orgname = text(at(found, 'name'));
  if (orgname === undefined) return;
  known.organization = orgname;
  const id = at(found, 'quotas', 0, 'id');
  if (typeof id === 'number' || typeof id === 'string') known.quota = { orgname, id: String(id) };
}

/** Records a service key as a target, preferably one that a person approved, since it shows the most. */
export function learnKeys(answer: unknown, known: Known): void {
  const keys = list(answer, 'keys').filter((key) => text(at(key, 'kid')) !== undefined);
  const byPerson = keys.find((key) => text(at(key, 'approval', 'approver', 'username')));
  const kid = text(at(byPerson ?? keys[0], 'kid'));
  if (kid !== undefined) known.kid = kid;
}

/** Records a build as a target where none was given, preferably one with a trigger, which every release can show. */
export function learnBuild(answer: unknown, known: Known): void {
  const builds = list(answer, 'logs')
    .filter((entry) => at(entry, 'kind') === 'build_dockerfile')
    .map((entry) => at(entry, 'metadata'))
    .filter((metadata) => text(at(metadata, 'build_id')) !== undefined);
  const triggered = builds.find((metadata) => text(at(metadata, 'trigger_id')) !== undefined);
  known.build ??= text(at(triggered ?? builds[0], 'build_id'));
}

/** Records the repository of the checked build. */
export function learnRepository(answer: unknown, known: Known): void {
  const namespace = text(at(answer, 'repository', 'namespace'));
  const name = text(at(answer, 'repository', 'name'));
  if (namespace !== undefined && name !== undefined) known.repository = { namespace, name };
}

/** Records what the account may do; in both lists means read-only (C 1.0, 3.6). */
export function learnAccount(answer: unknown, known: Known): void {
  if (at(answer, 'global_readonly_super_user') === true) known.tier = 'readonly';
  else if (at(answer, 'super_user') === true) known.tier = 'superuser';
  // Before 3.16 a read-only superuser looks like an ordinary user, yet may read.
  else known.tier = known.accepted ? 'readonly' : 'none';
}
