import {
  mutationOptions,
  queryOptions,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';

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

export type { CreateServiceKeyBody, ServiceKey, ServiceKeyApproval } from '../generated/types.gen';

const LIST = ['service-keys', 'list'] as const;

/** Every service key; the registry answers them all at once, in no order (C 1.9). */
export function serviceKeysList() {
  return queryOptions({
    queryKey: LIST,
    queryFn: async () => (await listServiceKeys()).data.keys,
    // A failure that the loader met is shown, not tried again behind the back.
    retryOnMount: false,
  });
}

/** Begins to read the keys, if they were not read yet; what fails is shown by the screen. */
export function startServiceKeys(client: QueryClient): void {
  const state = client.getQueryState(LIST);
  if (state?.data !== undefined || state?.fetchStatus === 'fetching') return;
  client.query(serviceKeysList()).catch(() => undefined);
}

/** One service key (C 1.23); fails with kind `not-found` for unknown ones and those expired for a week. */
export function serviceKeyDetail(kid: string) {
  return queryOptions({
    queryKey: ['service-keys', 'detail', kid],
    queryFn: async () => (await getServiceKey({ path: { kid } })).data,
  });
}

/** The list has no pages, so it is read anew after a write: others of the service may be gone too (C 9). */
const rereadList = (client: QueryClient) => readAnew(client, LIST);

/** Reads anew, also where a first answer is on its way: it was requested before the write. */
async function readAnew(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

async function rereadKey(client: QueryClient, kid: string): Promise<void> {
  await Promise.all([rereadList(client), readAnew(client, serviceKeyDetail(kid).queryKey)]);
}

/** Writes to a key and reads it again; after a failure too, unless the registry refused: the write may have got through. */
async function written(
  client: QueryClient,
  kid: string,
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write();
  } catch (thrown) {
    if (isUncertain(thrown)) void rereadKey(client, kid);
    throw thrown;
  }
  await rereadKey(client, kid);
}

/** A key pair just made; what the answer did not tell is undefined. */
export type NewServiceKey = {
  service: string;
  /** Empty where it has none. */
  name: string;
  kid: string | undefined;
  /** PEM; shown this once (C 1.8). */
  privateKey: string;
  publicKey: string | undefined;
  /** In what the registry's answer was not as expected. */
  oddity: string | undefined;
};

/** A key that could not be created, or whose private part was lost on the way. */
export class CreateServiceKeyError extends ApiError {
  /** The key exists although no answer came; nobody has its private part. */
  readonly lostKid: string | undefined;

  constructor(error: ApiError, lostKid: string | undefined) {
    super(error.details);
    this.lostKid = lostKid;
  }
}

const isNewKeyOf =
  (body: CreateServiceKeyBody, before: ReadonlySet<string>) =>
  ({ kid, service, name }: ServiceKey) =>
    !before.has(kid) && service === body.service && name === (body.name ?? '');

/** Creates a key pair and answers its private part, this once (C 1.8); fails with a {@link CreateServiceKeyError}. */
export const createServiceKey = mutationOptions({
  mutationFn: async (body: CreateServiceKeyBody, { client }): Promise<NewServiceKey> => {
    const before = client.getQueryData(serviceKeysList().queryKey);
    let text = '';
    const taken = (): NewServiceKey | undefined => {
      const given = handedOver(text, 'private_key', zCreateServiceKeyResponse);
      if (given === undefined) return undefined;
      void rereadList(client);
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
      await rereadList(client);
      // Which key is new, can be told only by whoever knew the others.
      const listed = isUncertain(error)
        ? client.getQueryData(serviceKeysList().queryKey)
        : undefined;
      const kids = before && new Set(before.map(({ kid }) => kid));
      const lost = kids && listed?.find(isNewKeyOf(body, kids));
      throw new CreateServiceKeyError(error, lost?.kid);
    }
  },
  // The answer holds the private key: it goes as soon as nothing shows it.
  gcTime: 0,
});

/** Approves a key, with notes or without (C 1.20). */
export const approveServiceKey = mutationOptions({
  mutationFn: ({ kid, notes }: { kid: string; notes: string }, { client }) =>
    written(client, kid, () =>
      // A body is due even where there is nothing to say.
      approveServiceKeyRequest({ path: { kid }, body: notes === '' ? {} : { notes } }),
    ),
});

/** What one request may change: the registry stores an expiry before it looks at the name (C 1.22). */
type ServiceKeyChange =
  | Pick<UpdateServiceKeyBody, 'name' | 'metadata'>
  | Required<Pick<UpdateServiceKeyBody, 'expiration'>>;

/** Changes name and metadata, or the expiry. */
export const updateServiceKey = mutationOptions({
  mutationFn: ({ kid, body }: { kid: string; body: ServiceKeyChange }, { client }) =>
    written(client, kid, () => updateServiceKeyRequest({ path: { kid }, body })),
});

async function isGone(kid: string): Promise<boolean> {
  try {
    await getServiceKey({ path: { kid } });
    return false;
  } catch (thrown) {
    return toApiError(thrown).kind === 'not-found';
  }
}

/** Deletes a key, at once and for good (C 1.21). One that is found to be gone after a failure counts as deleted. */
export const deleteServiceKey = mutationOptions({
  mutationFn: async ({ kid }: { kid: string }, { client }) => {
    try {
      await deleteServiceKeyRequest({ path: { kid } });
    } catch (thrown) {
      if (!(await isGone(kid))) throw thrown;
    }
    client.removeQueries({ queryKey: serviceKeyDetail(kid).queryKey });
    client.setQueryData(serviceKeysList().queryKey, (keys) =>
      keys?.filter((key) => key.kid !== kid),
    );
    await rereadList(client);
  },
});
