import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type {
  Avatar,
  EffectiveQuota,
  Organization,
  QuotaFull,
  QuotaLimit,
  QuotaReport,
  QuotaShort,
  User,
} from '@/api/generated/types.gen';

import type { ByteCount } from '@/lib/bytes';

import type { SeedQuota, SeedQuotaLimit } from '../seed/types';
import { type Account, type OrganizationRow, type UserRow, nameOf } from '../state/accounts';
import { areOn, type Settings } from '../state/settings';

const COLORS = [
  '#969696',
  '#aec7e8',
  '#ff7f0e',
  '#ffbb78',
  '#2ca02c',
  '#98df8a',
  '#d62728',
  '#ff9896',
  '#9467bd',
  '#c5b0d5',
  '#8c564b',
  '#e377c2',
  '#31a354',
  '#393b79',
  '#637939',
  '#8c6d31',
  '#843c39',
  '#7b4173',
  '#3182bd',
  '#e6550d',
] as const;

/** Builds the avatar of a name, with or without an e-mail address (C 1.0). */
export function avatar(name: string, email: string, kind: 'user' | 'robot' | 'org'): Avatar {
  const hash = bytesToHex(sha256(utf8ToBytes((email || name).trim().toLowerCase())));
  const color = COLORS[Number.parseInt(hash.slice(0, 8), 16) % COLORS.length] ?? COLORS[0];
  return { name, hash, color, kind };
}

/** Builds the avatar of a user or organization. */
export const avatarOf = (account: Account): Avatar =>
  avatar(nameOf(account), account.email, account.kind);

export const limitView = ({ id, type, percent }: SeedQuotaLimit): QuotaLimit => ({
  id,
  type,
  limit_percent: percent,
});

const quotaShort = ({ id, limitBytes, limits }: SeedQuota): QuotaShort => ({
  id,
  limit_bytes: limitBytes,
  limits: limits.map(limitView),
});

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Formats a size as the server does, with one decimal and a binary unit: `4.8 MiB`, `1000.0 Byte` (C 1.0). */
function humanSize(bytes: ByteCount): string {
  let value = Number(bytes);
  let unit = 'Byte';
  for (const next of UNITS) {
    if (Math.abs(value) < 1024) break;
    value /= 1024;
    unit = next;
  }
  return `${value.toFixed(1)} ${unit}`;
}

/** Formats a quota as the quota operations return it. */
export const quotaFull = (quota: SeedQuota, settings: Settings): QuotaFull => ({
  ...quotaShort(quota),
  id: quota.id,
  limit: humanSize(quota.limitBytes),
  default_config: false,
  default_config_exists: settings.defaultQuotaBytes !== 0,
});

/** Builds the system default in place of a quota (C 10.15). */
export const defaultQuota = ({ defaultQuotaBytes }: Settings): EffectiveQuota => ({
  id: null,
  limit_bytes: defaultQuotaBytes,
  limit: humanSize(defaultQuotaBytes),
  default_config: true,
  default_config_exists: true,
  limits: [],
});

/** Returns quotas and their report, which are present only when both features are on (C 1.0). */
export function quotaParts(
  account: Account,
  settings: Settings,
): { quotas?: QuotaShort[]; quota_report?: QuotaReport } {
  if (!areOn(settings, ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'])) return {};
  return {
    quotas: account.quota ? [quotaShort(account.quota)] : [],
    quota_report: {
      quota_bytes: account.usedBytes,
      configured_quota: account.quota?.limitBytes ?? (settings.defaultQuotaBytes || null),
      running_backfill: account.backfill,
      backfill_status: account.backfill,
    },
  };
}

export const userView = (user: UserRow, settings: Settings): User => ({
  kind: 'user',
  name: user.username,
  username: user.username,
  email: user.email,
  verified: user.verified,
  avatar: avatarOf(user),
  super_user: user.superuser,
  global_readonly_super_user: user.readonlySuperuser,
  enabled: user.enabled,
  ...quotaParts(user, settings),
});

export const organizationView = (row: OrganizationRow, settings: Settings): Organization => ({
  name: row.name,
  email: row.email,
  avatar: avatarOf(row),
  ...quotaParts(row, settings),
});
