import { lazy } from './lazy';
import { organizationNames } from './names';
import { FIXED_ORGANIZATIONS } from './organizations-fixed';
import { drawStorage, TIB } from './quotas';
import { Dice } from './random';
import type { Lazy, SeedOrganization } from './types';

/** The registry's usual time machine window, and the other options. */
const TAG_EXPIRATIONS = [1_209_600, 1_209_600, 1_209_600, 604_800, 86_400, 2_419_200, 0] as const;

export type Organizations = {
  organizations: Lazy<SeedOrganization>;
  nameAt: (index: number) => string;
  indexByName: (name: string) => number | undefined;
};

/** Generates all organizations of a registry, on demand. */
export function seedOrganizations(length: number): Organizations {
  const fixed = FIXED_ORGANIZATIONS.slice(0, length);
  const names = organizationNames(length - fixed.length);
  const fixedIndexes = new Map(fixed.map((organization, index) => [organization.name, index]));
  const nameAt = (index: number): string =>
    fixed[index]?.name ?? names.nameAt(index - fixed.length);
  const indexByName = (name: string): number | undefined => {
    const known = fixedIndexes.get(name);
    if (known !== undefined) return known;
    const index = names.indexOf(name);
    return index !== undefined && index + fixed.length < length ? index + fixed.length : undefined;
  };
  const organizations = lazy(length, (index): SeedOrganization => {
    const id = index * 2 + 2;
    const name = nameAt(index);
    const dice = new Dice(id, 0x0c6a);
    const uuid = dice.uuid();
    const base = {
      id,
      uuid,
      name,
      invoiceEmail: false,
      invoiceEmailAddress: null,
      tagExpirationS: 1_209_600,
    };
    const known = fixed[index];
    if (known) return { ...base, ...known.make(id) };
    const invoiceEmail = dice.chance(0.1);
    return {
      ...base,
      email: dice.chance(0.06) ? dice.uuid() : `${name}@teams.meridian.example`,
      enabled: !dice.chance(0.03),
      invoiceEmail,
      invoiceEmailAddress:
        invoiceEmail && dice.chance(0.7) ? 'accounts-payable@meridian.example' : null,
      tagExpirationS: dice.pick(TAG_EXPIRATIONS),
      ...drawStorage(dice, id, 2 * TIB, 0.45),
    };
  });
  return { organizations, nameAt, indexByName };
}
