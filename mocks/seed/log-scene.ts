import { SUPERUSERS } from './company';
import {
  APPLICATIONS,
  BROWSERS,
  CLIENTS,
  PUBLIC_V4,
  REPOSITORIES,
  ROBOTS,
  TAGS,
  TEAMS_OF_ORGANIZATION,
  TOKEN_TITLES,
} from './log-vocabulary';
import { Dice, itemAt, mix } from './random';
import { freeText } from './texts';
import type { SeedBuild, SeedServiceKey } from './types';

/** What log entries refer to. */
export type LogWorld = {
  userCount: number;
  userName: (index: number) => string;
  userCreatedAt: (time: number) => number;
  organizationCount: number;
  organizationName: (index: number) => string;
  serviceKeys: readonly SeedServiceKey[];
  builds: readonly SeedBuild[];
};

export type Metadata = Record<string, unknown>;

/** The circumstances of one entry: who, where, when. The entry's number determines all of them. */
export class LogScene {
  readonly dice: Dice;
  readonly world: LogWorld;
  /** unix seconds, as times inside metadata are (C 5.2) */
  readonly seconds: number;
  readonly inOrganization: boolean;
  /** The namespace that the entry is about. */
  readonly namespace: string;
  readonly repo: string;
  readonly tag: string;
  /** The performer if it is a person. */
  readonly user: string;
  readonly superuser: string;
  readonly #organization: number;

  constructor(world: LogWorld, number: number, seconds: number) {
    const dice = new Dice(number, 0x106);
    this.dice = dice;
    this.world = world;
    this.seconds = seconds;
    this.#organization = dice.skewed(world.organizationCount, 2.5);
    this.inOrganization = dice.chance(0.88);
    this.user = world.userName(this.#member(dice.skewed(9, 2)));
    this.namespace = this.inOrganization ? this.organization : this.user;
    // A namespace has a few fixed repositories.
    const spread = 2 + (mix(this.#organization, 5) % 9);
    this.repo = itemAt(
      REPOSITORIES,
      mix(this.#organization * 16 + dice.skewed(spread, 1.6), 6) % REPOSITORIES.length,
    );
    this.tag = dice.pick(TAGS);
    this.superuser = dice.chance(0.7) ? SUPERUSERS[0] : SUPERUSERS[1];
  }

  get organization(): string {
    return this.world.organizationName(this.#organization);
  }

  /** Returns one of the organization's few fixed members. */
  #member(which: number): number {
    return mix(this.#organization * 64 + which, 9) % this.world.userCount;
  }

  /** Returns a user other than the performer. */
  otherUser(): string {
    return this.world.userName(this.dice.int(this.world.userCount));
  }

  team(): string {
    return this.dice.pick(TEAMS_OF_ORGANIZATION);
  }

  robotShort(): string {
    return this.dice.pick(ROBOTS);
  }

  robot(): string {
    return `${this.namespace}+${this.robotShort()}`;
  }

  digest(): string {
    return `sha256:${this.dice.hex(64)}`;
  }

  uuid(): string {
    return this.dice.uuid();
  }

  client(): string {
    return this.dice.pick(CLIENTS);
  }

  browser(): string {
    return freeText(this.dice, BROWSERS);
  }

  text(ordinary: readonly string[]): string {
    return freeText(this.dice, ordinary);
  }

  application(): { id: string; name: string } {
    return this.dice.pick(APPLICATIONS);
  }

  tokenTitle(): string {
    return freeText(this.dice, TOKEN_TITLES);
  }

  maybe(probability: number, keys: () => Metadata): Metadata {
    return this.dice.chance(probability) ? keys() : {};
  }

  orNull<T>(probability: number, value: () => T): T | null {
    return this.dice.chance(probability) ? value() : null;
  }

  /** Returns a time some days away in unix seconds; negative: before the entry. */
  daysAway(days: number): number {
    return this.seconds + days * 86_400;
  }

  ip(): string {
    const dice = this.dice;
    const way = dice.int(10);
    if (way < 6) return `10.${dice.int(60)}.${dice.int(256)}.${dice.between(1, 254)}`;
    if (way < 9) return `${dice.pick(PUBLIC_V4)}.${dice.between(1, 254)}`;
    return `2001:db8:${dice.hex(4)}:${dice.hex(2)}::${dice.hex(4)}`;
  }

  serviceKey(): SeedServiceKey {
    return this.dice.pick(this.world.serviceKeys);
  }
}
