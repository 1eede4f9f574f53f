import type { HandlersOf } from '../core/operation';
import type { RulesOf } from '../core/rules';

/** The checks that run before the handlers. */
export const messageRules: RulesOf<'listMessages'> = {
  listMessages: { access: 'anybody' },
};

/** There are no messages; the contract has no operation to write them. */
export const messageHandlers: HandlersOf<'listMessages'> = {
  listMessages: () => ({ status: 200, body: { messages: [] } }),
};
