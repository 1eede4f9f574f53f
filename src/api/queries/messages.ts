import { mutationOptions, type QueryClient } from '@tanstack/react-query';

import { ApiError, toApiError } from '../errors';
import {
  createMessage as createMessageRequest,
  deleteMessage as deleteMessageRequest,
  listMessages,
} from '../generated/sdk.gen';
import type { CreateMessageBody, Message } from '../generated/types.gen';
import { isUncertain } from '../uncertain';
import { wholeList } from '../whole-list';
import { absentOperations } from './registry';

export type { Message } from '../generated/types.gen';

/** What the registry shows to everybody; it returns all of it in one response, in no promised order (C 13.1). */
export const messages = wholeList({
  queryKey: ['messages', 'list'],
  queryFn: async ({ signal }) => (await listMessages({ signal })).data.messages,
});

/** A message as it is sent, before the registry has given it an identifier. */
export type NewMessage = CreateMessageBody['message'];

/** Starts loading the messages for their screen, unless this registry is known to have none. */
export function startMessages(client: QueryClient): void {
  const absent = client.getQueryData(absentOperations().queryKey);
  if (absent?.has('listMessages') !== true) messages.start(client);
}

/** Loads the messages as they are after a write; undefined where that fails, which does not undo the write. */
async function reload(client: QueryClient): Promise<readonly Message[] | undefined> {
  await client.cancelQueries({ queryKey: messages.options.queryKey });
  return client.query({ ...messages.options, staleTime: 0 }).catch(() => undefined);
}

/** A message that was not created, or not for certain. */
export class CreateMessageError extends ApiError {
  /** According to a second request; `refused` where the registry's answer leaves no doubt. */
  readonly found: 'refused' | 'not-created' | 'unknown';

  constructor(error: ApiError, found: CreateMessageError['found']) {
    super(error.details);
    this.found = found;
  }
}

/**
 * Creates a message and returns its identifier, which the registry's empty response lacks (C 13.1); undefined where the
 * list could not be loaded afterwards. A message that is there after a lost response counts as created; otherwise fails
 * with a {@link CreateMessageError}.
 */
export const createMessage = mutationOptions({
  mutationFn: async (message: NewMessage, { client }): Promise<string | undefined> => {
    const before = client.getQueryData(messages.options.queryKey);
    const known = new Set(before?.map(({ uuid }) => uuid));
    const find = (listed: readonly Message[] | undefined) =>
      listed?.find(
        ({ uuid, content, severity, media_type }) =>
          !known.has(uuid) &&
          content === message.content &&
          severity === message.severity &&
          media_type === message.media_type,
      )?.uuid;
    try {
      await createMessageRequest({ body: { message } });
    } catch (thrown) {
      const error = toApiError(thrown);
      if (!isUncertain(error)) throw new CreateMessageError(error, 'refused');
      const listed = await reload(client);
      // The new one can be told from an equal older one only if the earlier messages are known.
      const uuid = before && find(listed);
      if (uuid === undefined) {
        throw new CreateMessageError(error, before && listed ? 'not-created' : 'unknown');
      }
      return uuid;
    }
    return find(await reload(client));
  },
});

/** Deletes a message for good (C 13.1). One that is gone after a lost response counts as deleted. */
export const deleteMessage = mutationOptions({
  mutationFn: async ({ uuid }: { uuid: string }, { client }): Promise<void> => {
    try {
      await deleteMessageRequest({ path: { uuid } });
    } catch (thrown) {
      const listed = isUncertain(thrown) ? await reload(client) : undefined;
      if (!listed || listed.some((message) => message.uuid === uuid)) throw thrown;
      return;
    }
    client.setQueryData(messages.options.queryKey, (listed) =>
      listed?.filter((message) => message.uuid !== uuid),
    );
    await reload(client);
  },
});
