import type { Access } from '../access';
import { all, offered, type Verdict, write } from './rules';

/** What this registry must have turned on for it to know quotas at all (C 1.0). */
const features = ({ features: on }: Access): Verdict => {
  const off = ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'].filter((name) => on[name] !== true);
  return (
    off.length === 0 ||
    `Quotas are off in this registry (${off.map((name) => `FEATURE_${name}`).join(', ')}).`
  );
};

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
