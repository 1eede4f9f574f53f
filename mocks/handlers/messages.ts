import type { HandlersOf } from '../core/operation';

/** Nobody has written a message; writing them is no operation of the contract. */
export const messageHandlers: HandlersOf<'listMessages'> = {
  listMessages: () => ({ status: 200, body: { messages: [] } }),
};
