import { describe, expect, it } from 'vitest';

import { violation } from './import-rules.mjs';

const edge = (from: string, to: string, rest: { typeOnly?: boolean; dynamic?: boolean } = {}) =>
  violation({ from, to, typeOnly: false, dynamic: false, ...rest });

describe('import rules', () => {
  it.each([
    ['src/features/users/users-page.tsx', 'src/features/logs/logs-page.tsx'],
    ['src/features/users/users-page.tsx', 'src/shell/auth/sign-in.tsx'],
    ['src/features/users/users-page.tsx', 'src/api/generated/sdk.gen.ts'],
    ['src/components/table/table.tsx', 'src/api/errors.ts'],
    ['src/lib/bytes.ts', 'src/components/icons.tsx'],
    ['src/api/crawl.ts', 'src/features/users/users-page.tsx'],
    ['src/shell/navigation/sidebar.tsx', 'src/features/users/users-page.tsx'],
    ['src/main.tsx', 'mocks/browser.ts'],
    ['src/shell/demo/banner.tsx', 'mocks/browser.ts'],
    ['mocks/registry.ts', 'src/components/icons.tsx'],
    ['mocks/registry.ts', 'src/api/generated/sdk.gen.ts'],
    ['e2e/users.spec.ts', 'src/api/errors.ts'],
  ])('forbids %s → %s', (from, to) => {
    expect(edge(from, to)).toEqual(expect.any(String));
  });

  it.each([
    ['src/routes/_console/users.tsx', 'src/features/users/users-page.tsx', {}],
    ['src/features/users/users-page.tsx', 'src/features/users/users-columns.tsx', {}],
    ['src/features/users/users-page.tsx', 'src/api/queries/users.ts', {}],
    ['src/features/users/create-user.tsx', 'src/api/generated/zod.gen.ts', {}],
    ['src/features/users/users-page.tsx', 'src/api/generated/types.gen.ts', { typeOnly: true }],
    ['src/main.tsx', 'mocks/browser.ts', { dynamic: true }],
    ['mocks/registry.ts', 'src/api/generated/types.gen.ts', { typeOnly: true }],
    ['mocks/registry.ts', 'src/lib/demo.ts', {}],
  ])('allows %s → %s', (from, to, rest) => {
    expect(edge(from, to, rest)).toBeUndefined();
  });
});
