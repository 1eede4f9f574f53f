import { ADMIN, READONLY, SECOND_SUPERUSER, TESTUSER } from './company';
import { GIB, MIB, quota, TIB } from './quotas';
import { Dice } from './random';
import type { SeedUser } from './types';

type Made = Omit<
  SeedUser,
  'id' | 'uuid' | 'username' | 'superuser' | 'readonlySuperuser' | 'createdAt'
> &
  Partial<Pick<SeedUser, 'superuser' | 'readonlySuperuser'>>;

/** A user with a hand-written rather than random state. */
export type FixedUser = { username: string; make: (id: number) => Made };

function user(username: string, make?: (id: number) => Partial<Made>): FixedUser {
  return {
    username,
    make: (id) => ({
      email: `${username}@meridian.example`,
      verified: true,
      enabled: true,
      quota: null,
      usedBytes: 0,
      backfill: 'complete',
      ...make?.(id),
    }),
  };
}

/** The longest valid name (C 1.2). */
const LONG_NAME = `${'contractor-onboarding-test-account.'.repeat(8).slice(0, 252)}end`;

/**
 * Every state of a user. The first twelve make up the small registry; the name schemes generate none of these names.
 */
export const FIXED_USERS: readonly FixedUser[] = [
  user(ADMIN, () => ({ superuser: true, usedBytes: 1_288_490_188 })),
  user(READONLY, () => ({ readonlySuperuser: true })),
  user(TESTUSER, (id) => ({
    quota: quota(id, 10 * GIB, { warning: 80, reject: 100 }),
    usedBytes: 3_865_470_566,
  })),
  user(SECOND_SUPERUSER, () => ({ superuser: true, usedBytes: 402_653_184, backfill: 'running' })),
  user('mira.holt', () => ({ enabled: false, usedBytes: 734_003_200 })),
  user('t.novak', () => ({ verified: false, backfill: 'waiting' })),
  user('former-intern', () => ({ enabled: false, verified: false, backfill: '' })),
  user('build-agent-7', () => ({
    email: '5b0f8a52-31c7-4c4e-9a6e-2f4d1c8e7b90',
    usedBytes: 9_876_543_210,
  })),
  user('legacy_sync', () => ({ email: '', backfill: 'waiting' })),
  user('data.hoarder', (id) => ({
    quota: quota(id, 50 * GIB, { warning: 80, reject: 100 }),
    usedBytes: Math.floor(50 * GIB * 1.17),
  })),
  user('j.okafor2', (id) => ({
    quota: quota(id, 20 * GIB, { warning: 90 }),
    usedBytes: Math.floor(20 * GIB * 0.964),
  })),
  user(LONG_NAME, (id) => ({
    email: 'onboarding@contractors.meridian.example',
    quota: quota(id, 500 * MIB, { reject: 95 }),
  })),

  user('q7'),
  user('constructor', () => ({ usedBytes: 4096 })),
  user('nil', () => ({ email: 'nobody@meridian.example', verified: false })),
  user('42', () => ({ email: '42@labs.meridian.example' })),
  user('2fa-drill_01.test', () => ({
    enabled: false,
    email: 'ac0d3c1e-7d55-4e41-8a0e-6d2f86f3b1aa',
  })),
  user('night-build', (id) => ({
    quota: quota(id, 1_610_612_736),
    usedBytes: 1_610_612_736,
    backfill: 'complete',
  })),
  user('gpu-lab', (id) => ({
    quota: quota(id, 5 * TIB, { warning: 70, reject: 100 }),
    usedBytes: 4_672_924_418_048,
  })),
  user('one-byte', (id) => ({ quota: quota(id, 1, { reject: 100 }) })),
  user('odd-bytes', (id) => ({
    quota: quota(id, 5_368_709_121, { warning: 50, reject: 51 }),
    usedBytes: 2_738_041_651,
  })),
  user('m.hollis', () => ({ enabled: false, superuser: true })),
  user('audit-view', () => ({ readonlySuperuser: true, email: 'audit@meridian.example' })),
  user('no-mail-1', (id) => ({ email: new Dice(id, 0x3a11).uuid() })),
  user('no-mail-2', () => ({ email: 'f3d0c8d4-6a0b-4a43-8f27-0fd8c1b1e7c2', verified: false })),
];
