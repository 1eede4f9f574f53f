import {
  AREAS,
  FAMILY_NAMES,
  GIVEN_NAMES,
  REGIONS,
  SERVICE_PLACES,
  SERVICE_PREFIXES,
  SERVICE_SYSTEMS,
  TEAMS,
} from './name-words';
import { itemAt, mix, shuffle } from './random';

/** Unique names for numbered rows; `indexOf` parses a name instead of searching. */
export type NameScheme = {
  nameAt: (index: number) => string;
  indexOf: (name: string) => number | undefined;
};

/** Creates a scheme from a numbering of all possible names, in a shuffled order. */
function scheme(
  domain: number,
  salt: number,
  write: (slot: number) => string,
  read: (name: string) => number | undefined,
): NameScheme {
  const order = shuffle(domain, salt);
  return {
    nameAt: (index) => write(order.to(index)),
    indexOf: (name) => {
      const slot = read(name);
      if (slot === undefined || slot >= domain || write(slot) !== name) return undefined;
      return order.from(slot);
    },
  };
}

/** Returns a lookup from words to their position in a list, built on first use. */
function placesOf(list: readonly string[]): (word: string | undefined) => number {
  let places: Map<string, number> | undefined;
  return (word) => {
    places ??= new Map(list.map((item, place) => [item, place]));
    return word === undefined ? -1 : (places.get(word) ?? -1);
  };
}

const placeOfGiven = placesOf(GIVEN_NAMES);
const placeOfFamily = placesOf(FAMILY_NAMES);
const placeOfArea = placesOf(AREAS);
const placeOfTeam = placesOf(TEAMS);

const PEOPLE = GIVEN_NAMES.length * FAMILY_NAMES.length;

/** Formats `given.family`; a second person with the same name gets an initial or a digit. */
function writePerson(slot: number): string {
  const pair = slot % PEOPLE;
  const given = itemAt(GIVEN_NAMES, pair % GIVEN_NAMES.length);
  const family = itemAt(FAMILY_NAMES, Math.floor(pair / GIVEN_NAMES.length));
  if (slot < PEOPLE) return `${given}.${family}`;
  const h = mix(pair, 7);
  if (h % 3 === 0) return `${given}.${family}${2 + ((h >>> 4) % 8)}`;
  return `${given}.${'abcdefghijklmnoprstvwz'.charAt((h >>> 4) % 22)}.${family}`;
}

function readPerson(name: string): number | undefined {
  const parts = name.split('.');
  const given = placeOfGiven(parts[0]);
  const last = parts.length > 1 ? parts[parts.length - 1] : undefined;
  const family = placeOfFamily(last?.replace(/\d$/, ''));
  if (given < 0 || family < 0) return undefined;
  const pair = family * GIVEN_NAMES.length + given;
  const plain = parts.length === 2 && !/\d$/.test(name);
  return plain ? pair : pair + PEOPLE;
}

/** Creates the names of `count` people. */
export function peopleNames(count: number): NameScheme {
  const domain = Math.ceil(Math.max(PEOPLE * 1.12, count * 1.1));
  if (domain > PEOPLE * 2) throw new RangeError('Not enough names');
  return scheme(domain, 0xa11ce, writePerson, readPerson);
}

const PREFIXES = SERVICE_PREFIXES.length;
const SYSTEMS = SERVICE_SYSTEMS.length;
const PLACES = SERVICE_PLACES.length;

function writeService(slot: number): string {
  const prefix = itemAt(SERVICE_PREFIXES, slot % PREFIXES);
  const system = itemAt(SERVICE_SYSTEMS, Math.floor(slot / PREFIXES) % SYSTEMS);
  const place = itemAt(SERVICE_PLACES, Math.floor(slot / (PREFIXES * SYSTEMS)) % PLACES);
  const number = Math.floor(slot / (PREFIXES * SYSTEMS * PLACES));
  return number === 0
    ? `${prefix}-${system}-${place}`
    : `${prefix}-${system}-${place}-${number + 1}`;
}

function readService(name: string): number | undefined {
  const [prefix = '', system = '', place = '', number = '1'] = name.split('-');
  const places = [
    SERVICE_PREFIXES.indexOf(prefix),
    SERVICE_SYSTEMS.indexOf(system),
    SERVICE_PLACES.indexOf(place),
  ];
  const [p = -1, s = -1, q = -1] = places;
  if (p < 0 || s < 0 || q < 0 || !/^\d$/.test(number)) return undefined;
  return p + PREFIXES * (s + SYSTEMS * (q + PLACES * (Number(number) - 1)));
}

/** Creates the names of `count` machine accounts. */
export function serviceAccountNames(count: number): NameScheme {
  const domain = Math.max(PREFIXES * SYSTEMS * PLACES, Math.ceil(count * 1.1));
  return scheme(domain, 0xb07, writeService, readService);
}

const AREA_TEAMS = AREAS.length * TEAMS.length;

function regionOf(pair: number, turn: number): string {
  return itemAt(REGIONS, (mix(pair, 3) + turn) % REGIONS.length);
}

/** Formats `area-team` or `area-team-region`. */
function writeOrganization(slot: number): string {
  const pair = slot % AREA_TEAMS;
  const turn = Math.floor(slot / AREA_TEAMS);
  const h = mix(pair, 11);
  const separator = h % 11 === 0 ? '_' : h % 23 === 1 ? '.' : '-';
  const parts = [
    itemAt(AREAS, pair % AREAS.length),
    itemAt(TEAMS, Math.floor(pair / AREAS.length)),
    ...(turn > 0 ? [regionOf(pair, turn)] : []),
  ];
  return parts.join(separator);
}

function readOrganization(name: string): number | undefined {
  const [areaWord, teamWord, region] = name.split(/[-_.]/);
  const area = placeOfArea(areaWord);
  const team = placeOfTeam(teamWord);
  if (area < 0 || team < 0) return undefined;
  const pair = team * AREAS.length + area;
  if (region === undefined) return pair;
  for (let turn = 1; turn <= REGIONS.length; turn += 1) {
    if (regionOf(pair, turn) === region) return pair + turn * AREA_TEAMS;
  }
  return undefined;
}

/** Creates the names of `count` organizations. */
export function organizationNames(count: number): NameScheme {
  const domain = Math.ceil(Math.max(AREA_TEAMS * 1.5, count * 1.01));
  if (domain > AREA_TEAMS * (REGIONS.length + 1)) throw new RangeError('Not enough names');
  return scheme(domain, 0x0c6, writeOrganization, readOrganization);
}
