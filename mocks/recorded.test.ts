import { beforeAll, describe, expect, it } from 'vitest';

import { operations } from '@/api/generated/operations.gen';

import { isObject } from '@/lib/json';
import { seedRegistry } from './seed';
import { type Direct, DirectClient, registryWithClock } from './testing/direct-client';
import { differences } from './testing/form';
import { at, text } from './testing/look';
import { RECORDED_RELEASES, type Recorded, recordedAnswers } from './testing/recorded';

const SUPERUSER = '/api/v1/superuser';
const ORGANIZATION = 'data-science';
const USER = 'build-agent-7';

const TOKENS: Readonly<Record<string, string>> = {
  readonly: 'readonly-token',
  ordinary: 'user-token',
};

/** Finds a seeded build like the recorded one: with or without a trigger, with the log archived or not. */
function buildLike(answers: ReturnType<typeof recordedAnswers>, prefix: string, now: number) {
  const build = answers[`${prefix}.build`]?.body;
  const archived = at(answers[`${prefix}.logs`]?.body, 'logs_url') !== undefined;
  const triggered = isObject(build) && build['trigger'] !== null;
  const found = seedRegistry('typical', new Date(now)).builds.find(
    (seeded) =>
      (seeded.trigger !== null) === triggered &&
      (!isObject(build) || seeded.archived === archived) &&
      !seeded.live &&
      seeded.error === null &&
      seeded.log.length > 0,
  );
  if (!found) throw new Error(`The seed has no build like ${prefix}`);
  return found.id;
}

/** Sends a mock registry the requests that were sent when the responses were recorded. */
async function asker(release: (typeof RECORDED_RELEASES)[number]) {
  const { registry, clock } = registryWithClock({ release, size: 'typical' });
  const superuser = new DirectClient(registry, 'superuser-token');
  const answers = recordedAnswers(release);
  const quotas = `${SUPERUSER}/organization/${ORGANIZATION}/quota`;
  for (const name of [ORGANIZATION, USER]) {
    const address = `${SUPERUSER}/users/${name}/quota`;
    await superuser.post(address, { limit_bytes: 5_368_709_120 });
    const id = text((await superuser.get(address)).json, 0, 'id');
    const threshold = { type: 'Warning', threshold_percent: 80 };
    await superuser.post(`/api/v1/organization/${name}/quota/${id}/limit`, threshold);
  }
  const quotaId = text((await superuser.get(quotas)).json, 0, 'id');
  const none = [...registry.accounts.organizationsAfter(-1)].find(({ quota }) => quota === null);
  const kid = registry.serviceKeys
    .list()
    .find(({ approval, jwk }) => typeof approval?.approverId === 'number' && jwk.kid)?.kid;
  const builds = (prefix: string) => {
    const address = `${SUPERUSER}/${buildLike(answers, prefix, clock.now)}`;
    return {
      [`${prefix}.build`]: `${address}/build`,
      [`${prefix}.status`]: `${address}/status`,
      [`${prefix}.logs`]: `${address}/logs`,
      [`${prefix}.logs-archive`]: `${address}/logs/archive`,
    };
  };
  const addresses: Readonly<Record<string, string>> = {
    config: '/config',
    discovery: '/api/v1/discovery?internal=true',
    'current-user': '/api/v1/user/',
    users: `${SUPERUSER}/users/?limit=5`,
    user: `${SUPERUSER}/users/${USER}`,
    'user.unknown': `${SUPERUSER}/users/zz-none`,
    organizations: `${SUPERUSER}/organizations/?limit=4`,
    'quota.organization': quotas,
    'quota.organization.none': `${SUPERUSER}/organization/${none?.name}/quota`,
    'quota.user': `${SUPERUSER}/users/${USER}/quota`,
    'quota.unknown': `${SUPERUSER}/users/zz-none/quota`,
    organization: `/api/v1/organization/${ORGANIZATION}`,
    'organization.quota': `/api/v1/organization/${ORGANIZATION}/quota`,
    'organization.quota.limits': `/api/v1/organization/${ORGANIZATION}/quota/${quotaId}/limit`,
    keys: `${SUPERUSER}/keys`,
    key: `${SUPERUSER}/keys/${kid}`,
    'key.unknown': `${SUPERUSER}/keys/none`,
    logs: `${SUPERUSER}/logs?starttime=11/22/2026&endtime=11/24/2026`,
    aggregatelogs: `${SUPERUSER}/aggregatelogs?starttime=11/22/2026&endtime=11/24/2026`,
    ...builds('build.trigger'),
    ...builds('build.by-hand'),
    registrysize: `${SUPERUSER}/registrysize/`,
    'config-dump': `${SUPERUSER}/config`,
    messages: '/api/v1/messages',
  };
  return async (name: string) => {
    const [, read = name, tier = ''] = /^(.*)\.(readonly|ordinary|superuser)$/.exec(name) ?? [];
    const address = addresses[read];
    if (address === undefined) throw new Error(`No address for ${name}`);
    const client = new DirectClient(registry, TOKENS[tier] ?? 'superuser-token');
    return { address, answer: await client.get(address) };
  };
}

/** Returns the methods and keys in the registry's own description of the contract's operations. */
function described(answer: unknown): Record<string, string[]> {
  const ours = Object.values(operations);
  const paths = Object.entries(Object(at(answer, 'paths'))).filter(([path]) =>
    ours.some((operation) => operation.path === path),
  );
  return Object.fromEntries(
    paths.map(([path, keys]) => {
      const isForeign = (key: string) =>
        /^(?:get|put|post|delete)$/.test(key) &&
        !ours.some((operation) => operation.path === path && operation.method === key);
      return [
        path,
        Object.keys(Object(keys))
          .filter((key) => !isForeign(key))
          .toSorted(),
      ];
    }),
  );
}

/** Returns how the form of a response differs from the recorded one. */
function differencesOf(name: string, recorded: Recorded, { json }: Direct): string[] {
  const names = (key: string) => Object.keys(Object(at(json, key)));
  switch (name) {
    case 'discovery': {
      const found = described(json);
      return Object.entries(described(recorded.body)).flatMap(([path, keys]) =>
        keys.join() === found[path]?.join()
          ? []
          : [`${path}: ${found[path]?.join()} instead of ${keys.join()}`],
      );
    }
    case 'config': {
      const features = Object.keys(Object(at(recorded.body, 'features')));
      return [
        ...differences(recorded.body, json),
        ...names('features').filter((feature) => !features.includes(feature)),
        ...names('config').filter((setting) => !recorded.settings?.includes(setting)),
      ];
    }
    default:
      return differences(recorded.body, json);
  }
}

describe.each(RECORDED_RELEASES)('started as %s', (release) => {
  const recorded = recordedAnswers(release);
  let ask: Awaited<ReturnType<typeof asker>>;

  beforeAll(async () => {
    ask = await asker(release);
  });

  it.each(Object.keys(recorded))('answers %s as the real registry did', async (name) => {
    const wanted = recorded[name];
    if (!wanted) throw new Error(`${name} was not recorded`);
    const { address, answer } = await ask(name);
    expect({ status: answer.status, contentType: answer.headers['Content-Type'] }).toEqual({
      status: wanted.status,
      contentType: wanted.contentType,
    });
    const { location } = wanted;
    expect(answer.headers['Location']).toBe(
      location === undefined ? undefined : `http://registry.test${address}/`,
    );
    const found = wanted.body === undefined ? [] : differencesOf(name, wanted, answer);
    expect(found).toEqual([]);
  });
});
