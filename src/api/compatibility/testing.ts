import { ApiError, type ErrorKind } from '../errors';
import { operations, type OperationId } from '../generated/operations.gen';
import { reportOf } from './report';
import { type CheckEvent, runCheck } from './run';

/** The time at which the test checks run. */
export const NOW = Date.UTC(2026, 2, 1, 12);
const FEATURES = { SUPERUSERS_FULL_ACCESS: true, SUPERUSER_CONFIGDUMP: true };
/** Returns a public configuration with these features. */
export const config = (features: Record<string, boolean>) => ({
  config: { AUTHENTICATION_TYPE: 'Database' },
  features,
  registry_state: 'normal',
  version_number: 'Quay 3.18.0',
});
const avatar = { name: 'n', hash: 'h', color: '#000000', kind: 'user' };
const user = (username: string, quotas: readonly unknown[] = []) => ({
  kind: 'user',
  name: username,
  username,
  email: '',
  verified: true,
  avatar,
  super_user: false,
  global_readonly_super_user: false,
  enabled: true,
  quotas,
});
/** Returns a registry's description; it names parameters in its own way. */
export function discovery(without: readonly OperationId[] = []) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, { path, method }] of Object.entries(operations)) {
    const described = path.replaceAll(/\{\w+\}/g, '{x}');
    if (!without.some((absent) => absent === id))
      paths[described] = { ...paths[described], [method]: {} };
  }
  return { paths };
}
/** Responses that conform. */
export const size = { size_bytes: 1, last_ran: null, queued: false, running: false };
export const key = {
  name: 'One',
  kid: 'kid-1',
  service: 'scanner',
  jwk: {},
  metadata: {},
  created_date: '',
  expiration_date: null,
  rotation_duration: null,
  approval: null,
};
const quota = { id: 7, limit_bytes: 1, limits: [] };
const full = {
  ...quota,
  limit: '1.0 Byte',
  default_config: false,
  default_config_exists: false,
};
export const log = { kind: 'k', metadata: {}, ip: null, datetime: '' };

/** The registry's response to each operation: a body, an error, or {@link Turns}. */
export type Script = Partial<Record<OperationId, unknown>>;

const GOOD: Script = {
  getRegistryConfig: config(FEATURES),
  getDiscovery: discovery(),
  getCsrfToken: { csrf_token: 'hush' },
  listAllUsers: { users: [user('anna'), user('mira', [quota])] },
  getLoggedInUser: {
    anonymous: false,
    username: 'ops',
    avatar,
    organizations: [],
    super_user: true,
  },
  getInstallUser: user('mira'),
  listAllOrganizations: { organizations: [{ name: 'pay', email: '', avatar, quotas: [quota] }] },
  listOrganizationQuotaSuperUser: [full],
  listUserQuotaSuperUser: [full],
  listOrganizationQuota: [full],
  listQuotaLimits: [{ id: 1, type: 'Reject', limit_percent: 100 }],
  listServiceKeys: { keys: [key] },
  getServiceKey: key,
  listAllLogs: {
    start_time: 'Sat, 28 Feb 2026 00:00:00 -0000',
    end_time: 'Sun, 01 Mar 2026 00:00:00 -0000',
    logs: [log],
  },
  getAggregateLogs: { aggregated: [{ kind: 'k', count: 1, datetime: '' }] },
  getRegistrySize: size,
  getConfigDump: { config: {}, warning: {}, env: {}, schema: {} },
  getOrganization: { name: 'pay', email: '' },
  listMessages: { messages: [{ uuid: 'u', content: 'c', severity: 'info', media_type: 't' }] },
};

/** Creates the error of a failed request. */
export const failure = (kind: ErrorKind, details: Partial<ApiError['details']> = {}) =>
  new ApiError({ kind, operation: 'GET /', ...details });

/** Responses given one after another. */
export class Turns {
  readonly left: unknown[];

  constructor(...answers: unknown[]) {
    this.left = answers;
  }
}

/** Runs a check against the given responses; an error fails its request. */
export async function checked(changes: Script, { build }: { build?: string } = {}) {
  const script: Script = { ...GOOD, ...changes };
  const asked: string[] = [];
  const events: CheckEvent[] = [];
  const waited: number[] = [];
  const stopping = new AbortController();
  let now = NOW;
  const result = await runCheck(
    {
      send: (id, address) => {
        asked.push(address);
        now -= 1000;
        const given = script[id];
        const next: unknown = given instanceof Turns ? given.left.shift() : given;
        if (next === 'stop') stopping.abort();
        if (next instanceof Error) return Promise.reject(next);
        return Promise.resolve({ status: 200, body: next });
      },
      signal: stopping.signal,
      // Set back by every response.
      now: () => now,
      wait: (seconds) => {
        waited.push(seconds);
        return Promise.resolve();
      },
      onEvent: (event) => events.push(event),
    },
    build,
  );
  const report = reportOf(result, { credential: 'token', checkedAt: NOW });
  const row = (id: OperationId) => report.operations.find(({ operation }) => operation === id);
  return { ...result, report, row, asked, events, waited };
}
