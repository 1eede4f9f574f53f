import type { HandlersOf } from '../core/operation';

export const registrySizeHandlers: HandlersOf<'getRegistrySize' | 'postRegistrySize'> = {
  getRegistrySize: ({ registry }) => ({ status: 200, body: registry.registrySize.view() }),

  // Neither logged nor with anything to say: the body is an empty JSON string (C 7).
  postRegistrySize: ({ registry }) => ({
    status: registry.registrySize.request() ? 201 : 202,
    body: '',
  }),
};
