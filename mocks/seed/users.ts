import { EMAIL_DOMAINS } from './company';
import { lazy } from './lazy';
import { type NameScheme, peopleNames, serviceAccountNames } from './names';
import { drawStorage, GIB } from './quotas';
import { Dice } from './random';
import type { Lazy, SeedUser } from './types';
import { FIXED_USERS } from './users-fixed';

const DAY = 86_400_000;
const HISTORY = 6 * 365 * DAY;
/** Every n-th of the other accounts belongs to a machine. */
const SERVICE_EVERY = 23;

/** Returns a user's id. Users have the odd ids, organizations the even ones: the server keeps both in one table. */
const userId = (index: number): number => index * 2 + 1;

export type Users = {
  users: Lazy<SeedUser>;
  nameAt: (index: number) => string;
  indexByName: (name: string) => number | undefined;
  /** Returns the index of the user created at about that time. */
  indexCreatedAt: (time: number) => number;
};

/** Generates all users of a registry, on demand. `dayStart` is the current day. */
export function seedUsers(length: number, dayStart: number): Users {
  const fixed = FIXED_USERS.slice(0, length);
  const others = length - fixed.length;
  const machines = Math.floor(others / SERVICE_EVERY);
  const people = peopleNames(others);
  const services = serviceAccountNames(machines + 1);
  const fixedIndexes = new Map(fixed.map((user, index) => [user.username, index]));
  const since = dayStart - HISTORY;

  /** Returns the scheme and the index in it that name a user after the fixed ones. */
  const placeOf = (other: number): [scheme: NameScheme, index: number] => {
    const turn = Math.floor(other / SERVICE_EVERY);
    const place = other % SERVICE_EVERY;
    return place === SERVICE_EVERY - 1
      ? [services, turn]
      : [people, turn * (SERVICE_EVERY - 1) + place];
  };
  const nameAt = (index: number): string => {
    const known = fixed[index];
    if (known) return known.username;
    const [scheme, place] = placeOf(index - fixed.length);
    return scheme.nameAt(place);
  };
  const indexByName = (name: string): number | undefined => {
    const known = fixedIndexes.get(name);
    if (known !== undefined) return known;
    const machine = services.indexOf(name);
    const person = machine === undefined ? people.indexOf(name) : undefined;
    let other = -1;
    if (machine !== undefined) other = machine * SERVICE_EVERY + SERVICE_EVERY - 1;
    if (person !== undefined) {
      other =
        Math.floor(person / (SERVICE_EVERY - 1)) * SERVICE_EVERY + (person % (SERVICE_EVERY - 1));
    }
    return other >= 0 && other < others ? other + fixed.length : undefined;
  };
  // The first accounts were created with the installation, the last ones yesterday.
  const createdAt = (index: number): number => {
    const seconds = (HISTORY - DAY) * ((index + 0.5) / length) + (index % 7) * 1000;
    return since + Math.floor(seconds / 1000) * 1000;
  };
  const indexCreatedAt = (time: number): number =>
    Math.min(length - 1, Math.max(0, Math.floor(((time - since) / (HISTORY - DAY)) * length)));

  const users = lazy(length, (index): SeedUser => {
    const id = userId(index);
    const username = nameAt(index);
    const dice = new Dice(id, 0x05e4);
    const uuid = dice.uuid();
    const base = {
      id,
      uuid,
      username,
      superuser: false,
      readonlySuperuser: false,
      createdAt: createdAt(index),
    };
    const known = fixed[index];
    if (known) return { ...base, ...known.make(id) };
    const machine = /^\w+-\w+-\w+/.test(username) && !username.includes('.');
    const withoutEmail = dice.chance(machine ? 0.5 : 0.01);
    return {
      ...base,
      email: withoutEmail ? dice.uuid() : `${username}@${dice.pick(EMAIL_DOMAINS)}`,
      verified: !dice.chance(0.04),
      enabled: !dice.chance(0.06),
      ...drawStorage(dice, id, 20 * GIB, 0.2),
    };
  });
  return { users, nameAt, indexByName, indexCreatedAt };
}
