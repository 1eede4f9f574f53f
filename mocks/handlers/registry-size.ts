import type { HandlersOf } from '../core/operation';
import { READ, WRITE, type RulesOf } from '../core/rules';

/** What the server checks before. */
export const registrySizeRules: RulesOf<'getRegistrySize' | 'postRegistrySize'> = {
  getRegistrySize: { ...READ, internal: true },
  postRegistrySize: { ...WRITE, internal: true },
};

export const registrySizeHandlers: HandlersOf<'getRegistrySize' | 'postRegistrySize'> = {
  getRegistrySize: ({ registry }) => ({ status: 200, body: registry.registrySize.view() }),

  // Neither logged nor with anything to say: the body is an empty JSON string (C 7).
  postRegistrySize: ({ registry }) => ({
    status: registry.registrySize.request() ? 201 : 202,
    body: '',
  }),
};
