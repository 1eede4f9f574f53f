import { GIB, quota, TIB } from './quotas';
import type { SeedOrganization } from './types';

type Made = Omit<
  SeedOrganization,
  'id' | 'uuid' | 'name' | 'invoiceEmail' | 'invoiceEmailAddress' | 'tagExpirationS'
> &
  Partial<Pick<SeedOrganization, 'invoiceEmail' | 'invoiceEmailAddress' | 'tagExpirationS'>>;

/** An organization with a hand-written rather than random state. */
export type FixedOrganization = { name: string; make: (id: number) => Made };

function organization(name: string, make?: (id: number) => Partial<Made>): FixedOrganization {
  return {
    name,
    make: (id) => ({
      email: `${name.slice(0, 40)}@teams.meridian.example`,
      enabled: true,
      quota: null,
      usedBytes: 0,
      backfill: 'complete',
      ...make?.(id),
    }),
  };
}

/** The longest valid name (C 1.2). */
const LONG_NAME = `${'regional-logistics-and-warehousing-integration_'.repeat(6).slice(0, 252)}org`;

/** Every state of an organization. The first six make up the small registry. */
export const FIXED_ORGANIZATIONS: readonly FixedOrganization[] = [
  organization('payments', (id) => ({
    quota: quota(id, 2 * TIB, { warning: 80, reject: 100 }),
    usedBytes: Math.floor(2 * TIB * 0.931),
    invoiceEmail: true,
    invoiceEmailAddress: 'invoices@meridian.example',
  })),
  organization('platform', (id) => ({
    quota: quota(id, 1_500_000_000_000, { warning: 75, reject: 100 }),
    usedBytes: 1_612_345_678_901,
    tagExpirationS: 604_800,
  })),
  organization('data-science', () => ({ usedBytes: 23_456_789_012_345 })),
  organization('legacy-billing', () => ({
    enabled: false,
    usedBytes: 48_318_382_080,
    tagExpirationS: 0,
  })),
  organization('sandbox', () => ({
    email: '0e8a4a6c-2f31-4a0e-bb8c-94f0f6d7c1d5',
    backfill: 'waiting',
  })),
  organization('web', (id) => ({
    quota: quota(id, 100 * GIB, { warning: 80 }),
    usedBytes: 31_138_512_896,
    backfill: 'running',
  })),

  organization('acquired-startup', () => ({
    backfill: '',
    email: 'hello@startup.example',
    tagExpirationS: 86_400,
  })),
  organization('over-by-a-byte', (id) => ({
    quota: quota(id, 10 * GIB, { reject: 100 }),
    usedBytes: 10 * GIB + 1,
  })),
  organization('0-day', (id) => ({
    quota: quota(id, 250_000_000_000, { warning: 60, reject: 90 }),
    usedBytes: 224_999_999_999,
  })),
  organization('k8s', () => ({ usedBytes: 1_234_567_890_123 })),
  organization('tostring', () => ({ enabled: false, email: '' })),
  organization(LONG_NAME, (id) => ({ quota: quota(id, 64 * TIB), usedBytes: 70_368_744_177 })),
];
