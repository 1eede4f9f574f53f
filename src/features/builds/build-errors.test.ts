import { expect, it } from 'vitest';

import { ApiError } from '@/api/errors';

import { describeBuildError } from './build-errors';

const failed = (status: number) =>
  new ApiError({ kind: 'server', operation: 'GET /api/v1/superuser/x/build', status });

it('names the known fault of older registries for an error of their own, and for no other', () => {
  expect(describeBuildError(failed(500)).meaning).toContain('started by hand');
  expect(describeBuildError(failed(502)).meaning).not.toContain('started by hand');
});
