import { describe, expect, it } from 'vitest';
import type { ZodMiniType } from 'zod/mini';

import { fitsListAllLogsResponse } from './generated/checks/logs.gen';
import { fitsListAllOrganizationsResponse } from './generated/checks/organizations.gen';
import { fitsListAllUsersResponse } from './generated/checks/users.gen';
import {
  zListAllLogsResponse,
  zListAllOrganizationsResponse,
  zListAllUsersResponse,
} from './generated/zod.gen';

const avatar = { name: 'mira', hash: '9f2c', color: '#31a354', kind: 'user' };
const quotas = [{ id: 7, limit_bytes: 2n ** 60n, limits: [{ id: 3, type: 'Reject' }] }];
const report = { quota_bytes: 5, configured_quota: null, backfill_status: 'complete' };

const LISTS: [string, unknown, ZodMiniType, (answer: unknown) => boolean][] = [
  [
    'users',
    {
      users: [
        { username: 'mira', email: 'm@example.org', verified: true, avatar, quotas },
        { username: 'jo', enabled: false, quota_report: report },
      ],
      next_page: 'gAAAA',
    },
    zListAllUsersResponse,
    fitsListAllUsersResponse,
  ],
  [
    'organizations',
    { organizations: [{ name: 'sandbox', email: '', avatar, quotas, quota_report: report }] },
    zListAllOrganizationsResponse,
    fitsListAllOrganizationsResponse,
  ],
  [
    'entries of the usage log',
    {
      start_time: 'Mon, 30 Nov 2026',
      logs: [{ kind: 'push_repo', metadata: { repo: 'web', tag: null }, ip: null, performer: {} }],
    },
    zListAllLogsResponse,
    fitsListAllLogsResponse,
  ],
];

/** Yields copies of a value of which one part, at any depth, is something else or missing. */
function* variations(value: unknown): Generator {
  for (const other of [null, undefined, true, 1, 0.5, 3n, '', 'Warning', [], [1], {}]) yield other;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const variation of variations(part)) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      yield Object.assign(copy, { [key]: variation });
    }
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
}

describe.each(LISTS)('the compiled check of %s', (_name, page, schema, fits) => {
  it('accepts a page', () => {
    expect(fits(page)).toBe(true);
  });

  it('accepts what its schema accepts, and nothing else', () => {
    const all = [...variations(page)];
    expect(all.filter((answer) => fits(answer) !== schema.safeParse(answer).success)).toEqual([]);
    expect(all.filter(fits).length).toBeGreaterThan(20);
    expect(all.filter((answer) => !fits(answer)).length).toBeGreaterThan(50);
  });
});
