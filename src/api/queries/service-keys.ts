import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

import { registryNow } from '@/lib/clock';
import { isTaken, REPLACES, replacementOf, replacementsAmong } from '@/lib/service-key-replacement';

import { fetchHandingOver } from '../client';
import { ApiError, toApiError } from '../errors';
import {
  approveServiceKey as approveServiceKeyRequest,
  createServiceKey as createServiceKeyRequest,
  deleteServiceKey as deleteServiceKeyRequest,
  getServiceKey,
  listServiceKeys,
  updateServiceKey as updateServiceKeyRequest,
} from '../generated/sdk.gen';
import type {
  CreateServiceKeyBody,
  ServiceKey,
  UpdateServiceKeyBody,
} from '../generated/types.gen';
import { zCreateServiceKeyResponse } from '../generated/zod.gen';
import { handedOver } from '../one-time-secret';
import { isUncertain } from '../uncertain';
import { wholeList } from '../whole-list';

export type {
  CreateServiceKeyBody,
  ServiceKey,
  ServiceKeyApproval,
  UpdateServiceKeyBody,
} from '../generated/types.gen';

/** All service keys; the registry returns them in one response, in no order (C 1.9). */
export const serviceKeys = wholeList({
  queryKey: ['service-keys', 'list'],
  queryFn: async ({ signal }) => (await listServiceKeys({ signal })).data.keys,
  detailKey: (kid) => serviceKeyDetail(kid).queryKey,
});

/** Returns the query for a key (C 1.23); fails with kind `not-found` for unknown keys and those expired for a week. */
export function serviceKeyDetail(kid: string) {
  return queryOptions({
    queryKey: ['service-keys', 'detail', kid],
    queryFn: async () => (await getServiceKey({ path: { kid } })).data,
  });
}

/** A new key pair; fields that the response lacked are undefined. */
export type NewServiceKey = {
  service: string;
  /** Empty where the key has none. */
  name: string;
  kid: string | undefined;
  /** PEM; shown only once (C 1.8). */
  privateKey: string;
  publicKey: string | undefined;
  /** How the registry's response was unexpected. */
  oddity: string | undefined;
};

/** A key that could not be created, or whose private key was lost. */
export class CreateServiceKeyError extends ApiError {
  /** The id of a key that was created although no response arrived; nobody has its private key. */
  readonly lostKid: string | undefined;

  constructor(error: ApiError, lostKid: string | undefined) {
    super(error.details);
    this.lostKid = lostKid;
  }
}

const isNewKeyOf =
  (body: CreateServiceKeyBody, before: ReadonlySet<string>) =>
  ({ kid, service, name, metadata }: ServiceKey) =>
    !before.has(kid) &&
    service === body.service &&
    name === (body.name ?? '') &&
    metadata?.[REPLACES] === body.metadata?.[REPLACES];

async function createKey(body: CreateServiceKeyBody, client: QueryClient): Promise<NewServiceKey> {
  const before = client.getQueryData(serviceKeys.options.queryKey);
  let text = '';
  const taken = (): NewServiceKey | undefined => {
    const given = handedOver(text, 'private_key', zCreateServiceKeyResponse);
    if (given === undefined) return undefined;
    void serviceKeys.refetch(client);
    return {
      service: body.service,
      name: given.field('name') ?? body.name ?? '',
      kid: given.field('kid'),
      privateKey: given.secret,
      publicKey: given.field('public_key'),
      oddity: given.oddity,
    };
  };
  try {
    await createServiceKeyRequest({
      body,
      fetch: fetchHandingOver((answer) => (text = answer)),
    });
    const created = taken();
    if (created) return created;
    throw new ApiError({ kind: 'contract', operation: 'POST /api/v1/superuser/keys' });
  } catch (thrown) {
    const created = taken();
    if (created) return created;
    const error = toApiError(thrown);
    await serviceKeys.refetch(client);
    // The new key can be identified only if the earlier keys are known.
    const listed = isUncertain(error)
      ? client.getQueryData(serviceKeys.options.queryKey)
      : undefined;
    const kids = before && new Set(before.map(({ kid }) => kid));
    const lost = kids && listed?.find(isNewKeyOf(body, kids));
    throw new CreateServiceKeyError(error, lost?.kid);
  }
}

/** Creates a key pair and returns its private key once (C 1.8); fails with a {@link CreateServiceKeyError}. */
export const createServiceKey = mutationOptions({
  mutationFn: (body: CreateServiceKeyBody, { client }) => createKey(body, client),
  // The result holds the private key, so drop it as soon as it is no longer shown.
  gcTime: 0,
});

/** A key that was not created, because the one that it was to replace is part of a replacement already. */
export class ReplacementExistsError extends Error {}

/**
 * Creates a key whose metadata name the one that it replaces (C 1.8). Loads the keys first and creates nothing if there
 * is such a key: after a lost response, or if another superuser was faster, there would be two.
 *
 * @throws ReplacementExistsError nothing was sent
 * @throws ApiError the keys could not be loaded, and nothing was sent
 * @throws CreateServiceKeyError
 */
export const replaceServiceKey = mutationOptions({
  mutationFn: async (body: CreateServiceKeyBody, { client }): Promise<NewServiceKey> => {
    const keys = await client.query({ ...serviceKeys.options, staleTime: 0 });
    const kid = String(body.metadata?.[REPLACES]);
    if (isTaken(kid, replacementOf(replacementsAmong(keys, registryNow()), kid))) {
      throw new ReplacementExistsError();
    }
    return createKey(body, client);
  },
  gcTime: 0,
});

/** Approves a key, with notes or without (C 1.20). */
export const approveServiceKey = mutationOptions({
  mutationFn: ({ kid, notes }: { kid: string; notes: string }, { client }) =>
    serviceKeys.write(client, kid, () =>
      // The request needs a body even without notes.
      approveServiceKeyRequest({ path: { kid }, body: notes === '' ? {} : { notes } }),
    ),
});

/** The fields that one request may change: the registry stores an expiry before it checks the name (C 1.22). */
type ServiceKeyChange =
  | Pick<UpdateServiceKeyBody, 'name' | 'metadata'>
  | Pick<UpdateServiceKeyBody, 'expiration' | 'metadata'>;

/** Changes metadata, and the name or the expiry. */
export const updateServiceKey = mutationOptions({
  mutationFn: ({ kid, body }: { kid: string; body: ServiceKeyChange }, { client }) =>
    serviceKeys.write(client, kid, () => updateServiceKeyRequest({ path: { kid }, body })),
});

async function isGone(kid: string): Promise<boolean> {
  try {
    await getServiceKey({ path: { kid } });
    return false;
  } catch (thrown) {
    return toApiError(thrown).kind === 'not-found';
  }
}

/** Deletes a key immediately and for good (C 1.21). A key that is gone after a failure counts as deleted. */
export const deleteServiceKey = mutationOptions({
  mutationFn: async ({ kid }: { kid: string }, { client }) => {
    try {
      await deleteServiceKeyRequest({ path: { kid } });
    } catch (thrown) {
      if (!(await isGone(kid))) throw thrown;
    }
    client.removeQueries({ queryKey: serviceKeyDetail(kid).queryKey });
    client.setQueryData(serviceKeys.options.queryKey, (keys) =>
      keys?.filter((key) => key.kid !== kid),
    );
    // Other keys of its service may be gone too (C 9).
    await serviceKeys.refetch(client);
  },
});
