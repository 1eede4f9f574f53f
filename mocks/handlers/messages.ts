import type { HandlersOf } from '../core/operation';
import type { RulesOf } from '../core/rules';

/** What the server checks before. */
export const messageRules: RulesOf<'listMessages'> = {
  listMessages: { access: 'anybody' },
};

/** Nobody has written a message; writing them is no operation of the contract. */
export const messageHandlers: HandlersOf<'listMessages'> = {
  listMessages: () => ({ status: 200, body: { messages: [] } }),
};
