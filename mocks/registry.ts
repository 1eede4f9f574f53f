import type { RegistrySize, Release, Scenario } from '@/lib/demo';

import { Router } from './core/router';
import { type Behaviour, type Mishap, behaviours } from './core/scenarios';
import { rules } from './handlers';
import { seedRegistry } from './seed';
import { Accounts } from './state/accounts';
import { AuditLog } from './state/audit-log';
import { Builds } from './state/builds';
import { RegistrySizeJob } from './state/registry-size';
import { ServiceKeys } from './state/service-keys';
import { Sessions } from './state/sessions';
import { type Settings, settingsOf } from './state/settings';
import { DEFAULT_OAUTH_REDIRECT, Tokens } from './state/tokens';

export type RegistryOptions = {
  size: RegistrySize;
  scenario?: Scenario;
  /** By default the development head. */
  release?: Release;
  /** Where the registry believes to be, e.g. `https://registry.example.org`; by default what its configuration says. */
  address?: string;
  /** The redirect URI of the OAuth application that a console signs in with. */
  oauthRedirect?: string;
  /** The clock, in ms; tests bring their own. */
  now?: () => number;
  /** How far the registry's clock is ahead of this one, in ms. */
  clockOffset?: number;
};

/** A registry with everything in it. Each call makes a fresh one; nothing is shared between two. */
export class Registry {
  readonly now: () => number;
  readonly startedAt: number;
  readonly behaviour: Behaviour;
  readonly settings: Settings;
  readonly router: Router;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly auditLog: AuditLog;
  readonly serviceKeys: ServiceKeys;
  readonly builds: Builds;
  readonly registrySize: RegistrySizeJob;
  readonly #counts = new Map<string, number>();
  #requests = 0;
  #sentElsewhere = false;
  // Ids of the seed are far below.
  #lastId = 100_000_000;

  constructor({
    size,
    scenario = 'healthy',
    release = 'head',
    address,
    oauthRedirect = DEFAULT_OAUTH_REDIRECT,
    now: clock = Date.now,
    clockOffset = 0,
  }: RegistryOptions) {
    const now = () => clock() + clockOffset;
    this.now = now;
    this.startedAt = now();
    const seed = seedRegistry(size, new Date(this.startedAt));
    this.behaviour = behaviours[scenario];
    this.settings = settingsOf(seed.config, this.behaviour, release, address);
    this.router = new Router(this.settings, rules);
    this.accounts = new Accounts(seed, now);
    this.sessions = new Sessions(this.accounts, now, this.behaviour.freshLoginMs);
    this.tokens = new Tokens(this.accounts, oauthRedirect);
    this.auditLog = new AuditLog(seed, this.accounts, now);
    this.serviceKeys = new ServiceKeys(seed, now, (name) => this.accounts.user(name)?.id);
    this.builds = new Builds(seed.builds, now);
    this.registrySize = new RegistrySizeJob(
      seed.registrySize,
      now,
      this.settings.features['QUOTA_MANAGEMENT'] === true,
    );
  }

  /** A number that no row has yet. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** How many times this was asked for, this time included. */
  countOf(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }

  /** A proxy's session has ended: it redirects the next request. */
  sendNextElsewhere(): void {
    this.#sentElsewhere = true;
  }

  /** Whether this request is the one that a proxy redirects. */
  isSentElsewhere(): boolean {
    const sent = this.#sentElsewhere;
    this.#sentElsewhere = false;
    return sent;
  }

  /** The next step of the scenario's sequence of mishaps. */
  nextMishap(): Mishap {
    const { mishaps } = this.behaviour;
    const mishap = mishaps[this.#requests % mishaps.length];
    this.#requests += 1;
    return mishap ?? 'none';
  }
}

/** Makes a registry as it is right after its start. */
export const createRegistry = (options: RegistryOptions): Registry => new Registry(options);
