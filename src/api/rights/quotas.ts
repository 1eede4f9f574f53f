import type { Access } from '../access';
import { firstOf, notOffered, noWrites, type Refusal, unless } from './rules';

/** Settings that must be on for a registry to report sizes and to have quotas at all (C 1.0). */
export const QUOTA_SETTINGS = ['FEATURE_QUOTA_MANAGEMENT', 'FEATURE_EDIT_QUOTA'] as const;

/** Returns the {@link QUOTA_SETTINGS} that are off; with none, the registry has quotas. */
export const quotaSettingsOff = (features: Access['features']): readonly string[] =>
  QUOTA_SETTINGS.filter((name) => features[name.replace('FEATURE_', '')] !== true);

/** Returns why this registry reports no sizes and limits (C 1.0). */
function noQuotas({ features }: Pick<Access, 'features'>): Refusal {
  const off = quotaSettingsOff(features);
  return unless(off.length === 0, `Quotas are off (${off.join(', ')}).`);
}

/** Returns why no superuser of this registry may change thresholds, whoever asks (C 10.14). */
export const thresholdsOff = ({ features }: Pick<Access, 'features'>): Refusal =>
  unless(
    features.SUPERUSERS_FULL_ACCESS === true,
    'Superusers can change thresholds only with full access (FEATURE_SUPERUSERS_FULL_ACCESS).',
  );

/** The permitted actions, each with the reason why not; used to disable and to explain. */
export const whyNot = {
  /** C 1.13. */
  readQuotas: noQuotas,
  /** Creating, changing and removing; no account is exempt (C 1.10–1.17). */
  changeQuota: (access: Access): Refusal =>
    firstOf(noWrites(access), noQuotas(access), notOffered(access, 'createUserQuotaSuperUser')),
  /** C 10.14. */
  changeThresholds: (access: Access): Refusal =>
    firstOf(noWrites(access), noQuotas(access), thresholdsOff(access)),
};
