import type { Access } from '../access';
import { all, offered, type Verdict, write } from './rules';

/** What must be on for a registry to report sizes and to have quotas at all (C 1.0). */
export const QUOTA_SETTINGS = ['FEATURE_QUOTA_MANAGEMENT', 'FEATURE_EDIT_QUOTA'] as const;

/** Those of the {@link QUOTA_SETTINGS} that are off; with none, the registry has quotas. */
export const quotaSettingsOff = (features: Access['features']): readonly string[] =>
  QUOTA_SETTINGS.filter((name) => features[name.replace('FEATURE_', '')] !== true);

function features({ features: on }: Access): Verdict {
  const off = quotaSettingsOff(on);
  return off.length === 0 || `Quotas are off in this registry (${off.join(', ')}).`;
}

/** Why this registry reports no sizes and limits, if it does not (C 1.0). */
export function noQuotas(access: Access): string | undefined {
  const verdict = features(access);
  return verdict === true ? undefined : verdict;
}

/** What may be done, each with the reason why not; used to disable and to explain. */
export const can = {
  /** C 1.13. */
  readQuotas: features,
  /** Creating, changing and removing; there is no account that is exempt (C 1.10–1.17). */
  changeQuota: (access: Access): Verdict =>
    all(write(access), features(access), offered(access, 'createUserQuotaSuperUser')),
  /** C 10.14. */
  changeThresholds: (access: Access): Verdict =>
    all(
      write(access),
      features(access),
      access.features.SUPERUSERS_FULL_ACCESS === true ||
        'Superusers can change thresholds only with full access (FEATURE_SUPERUSERS_FULL_ACCESS).',
    ),
};
