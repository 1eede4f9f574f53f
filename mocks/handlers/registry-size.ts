import type { HandlersOf } from '../core/operation';
import { READ, WRITE, type RulesOf } from '../core/rules';

/** The checks that run before the handlers. */
export const registrySizeRules: RulesOf<'getRegistrySize' | 'postRegistrySize'> = {
  getRegistrySize: { ...READ, internal: true },
  postRegistrySize: { ...WRITE, internal: true },
};

export const registrySizeHandlers: HandlersOf<'getRegistrySize' | 'postRegistrySize'> = {
  getRegistrySize: ({ registry }) => ({ status: 200, body: registry.registrySize.view() }),

  // Not logged, and without content: the body is an empty JSON string (C 7).
  postRegistrySize: ({ registry }) => ({
    status: registry.registrySize.request() ? 201 : 202,
    body: '',
  }),
};
