import type { RegistrySize, Release, Scenario } from '@/lib/demo';

import { Router } from './core/router';
import { type Behaviour, type Mishap, behaviours } from './core/scenarios';
import { rules } from './handlers';
import { type Extents, seedRegistry } from './seed';
import { Accounts } from './state/accounts';
import { AuditLog } from './state/audit-log';
import { Builds } from './state/builds';
import { Messages } from './state/messages';
import { RegistrySizeJob } from './state/registry-size';
import { ServiceKeys } from './state/service-keys';
import { Sessions } from './state/sessions';
import { type Settings, settingsOf } from './state/settings';
import { DEFAULT_OAUTH_REDIRECT, Tokens } from './state/tokens';

export type RegistryOptions = Extents & {
  size: RegistrySize;
  scenario?: Scenario;
  /** The development head by default. */
  release?: Release;
  /** Names of operations that are missing besides. */
  without?: readonly string[];
  /** The registry's own idea of its address, e.g. `https://registry.example.org`; by default its configured one. */
  address?: string;
  /** The redirect URI of the console's OAuth application. */
  oauthRedirect?: string;
  /** The clock, in ms; tests supply their own. */
  now?: () => number;
  /** How far the registry's clock is ahead of the local one, in ms. */
  clockOffset?: number;
  /** Added to every response, besides the scenario's delay, in ms. */
  delayMs?: number;
};

/** A complete registry. Each call creates a new one; two registries share nothing. */
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
  readonly messages: Messages;
  readonly registrySize: RegistrySizeJob;
  readonly #counts = new Map<string, number>();
  #requests = 0;
  #sentElsewhere = false;
  // Seed ids are far below this.
  #lastId = 100_000_000;

  constructor({
    size,
    scenario = 'healthy',
    release = 'head',
    without = [],
    address,
    oauthRedirect = DEFAULT_OAUTH_REDIRECT,
    now: clock = Date.now,
    clockOffset = 0,
    delayMs = 0,
    ...extents
  }: RegistryOptions) {
    const now = () => clock() + clockOffset;
    this.now = now;
    this.startedAt = now();
    const seed = seedRegistry(size, new Date(this.startedAt), extents);
    const behaviour = behaviours[scenario];
    this.behaviour = { ...behaviour, delayMs: behaviour.delayMs + delayMs };
    this.settings = settingsOf(seed.config, this.behaviour, release, address);
    this.router = new Router(this.settings, rules, without);
    this.accounts = new Accounts(seed, now);
    this.sessions = new Sessions(this.accounts, now, this.behaviour.freshLoginMs);
    this.tokens = new Tokens(this.accounts, oauthRedirect);
    this.auditLog = new AuditLog(seed, this.accounts, now);
    this.serviceKeys = new ServiceKeys(seed, now, (name) => this.accounts.user(name)?.id);
    this.builds = new Builds(seed.builds, now);
    this.messages = new Messages(seed);
    this.registrySize = new RegistrySizeJob(
      seed.registrySize,
      now,
      this.settings.features['QUOTA_MANAGEMENT'] === true,
    );
  }

  /** Returns an unused id. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Counts the calls with this key, including the current one. */
  countOf(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }

  /** Ends a proxy's session, so that the next request is redirected. */
  sendNextElsewhere(): void {
    this.#sentElsewhere = true;
  }

  /** Returns whether a proxy redirects this request. */
  isSentElsewhere(): boolean {
    const sent = this.#sentElsewhere;
    this.#sentElsewhere = false;
    return sent;
  }

  /** Returns the next step in the scenario's sequence of mishaps. */
  nextMishap(): Mishap {
    const { mishaps } = this.behaviour;
    const mishap = mishaps[this.#requests % mishaps.length];
    this.#requests += 1;
    return mishap ?? 'none';
  }
}

/** Creates a registry in its initial state. */
export const createRegistry = (options: RegistryOptions): Registry => new Registry(options);
