import type { LogEntry } from '@/api/generated/types.gen';

import type { Caller } from '../core/caller';
import type { Seed, SeedLog } from '../seed/types';
import { avatar, avatarOf } from '../views/accounts';
import { mailDate, wholeSeconds } from '../views/dates';
import { type Account, type Accounts, nameOf } from './accounts';

/** An entry written since the registry started; accounts by id, because renames change past entries (C 5.2). */
type WrittenLog = {
  kind: string;
  metadata: Record<string, unknown>;
  ip: string | null;
  datetime: number;
  performerId?: number;
  namespaceId?: number;
};

/** An entry with its position in the log: ids ascend with time. */
export type StoredLog = { id: number } & ({ seed: SeedLog } | { written: WrittenLog });

/** Returns when an entry was written, in ms. */
export const timeOf = (entry: StoredLog) =>
  'seed' in entry ? entry.seed.datetime : entry.written.datetime;

/** Returns the kind of an entry. */
export const kindOf = (entry: StoredLog) =>
  'seed' in entry ? entry.seed.kind : entry.written.kind;

/** The usage log: a seeded past generated on demand, and the entries written since. */
export class AuditLog {
  readonly #seed: Seed;
  readonly #accounts: Accounts;
  readonly #now: () => number;
  readonly #written: WrittenLog[] = [];

  constructor(seed: Seed, accounts: Accounts, now: () => number) {
    this.#seed = seed;
    this.#accounts = accounts;
    this.#now = now;
  }

  /**
   * Writes an entry as the server does: with the caller as performer, and with the token's own keys if one was used (C
   * 1.0). Without a namespace it goes to the oldest account of the installation (C 5.2).
   */
  write(
    kind: string,
    metadata: Record<string, unknown>,
    caller: Caller,
    namespace?: Account,
  ): void {
    const { token, user, ip } = caller;
    const account = namespace ?? this.#accounts.oldest;
    this.#written.push({
      kind,
      metadata: {
        ...metadata,
        ...(token && {
          oauth_token_id: token.id,
          oauth_token_application_id: token.application.clientId,
          oauth_token_application: token.application.name,
        }),
      },
      ip,
      datetime: wholeSeconds(this.#now()),
      ...(user && { performerId: user.id }),
      ...(account && { namespaceId: account.id }),
    });
  }

  /** Iterates over the entries from `start` (inclusive) to `end` (exclusive), below an id, newest first. */
  *range(start: number, end: number, below = Number.POSITIVE_INFINITY): Generator<StoredLog> {
    const seeded = this.#seed.logs.length;
    for (let index = this.#written.length - 1; index >= 0; index -= 1) {
      const written = this.#written[index];
      const id = seeded + index + 1;
      if (!written || id >= below || written.datetime >= end) continue;
      if (written.datetime < start) return;
      yield { id, written };
    }
    // The seed's entry at index 0 is the newest: its id is the number of seeded entries.
    const first = Math.max(this.#seed.logIndexAt(end), seeded - Math.min(below - 1, seeded));
    for (let index = first; index < seeded; index += 1) {
      const seed = this.#seed.logs.at(index);
      if (seed.datetime < start) return;
      yield { id: seeded - index, seed };
    }
  }

  /** Formats an entry as it is sent. */
  view(entry: StoredLog): LogEntry {
    return 'seed' in entry ? this.#viewOfSeed(entry.seed) : this.#viewOfWritten(entry.written);
  }

  #viewOfWritten({ kind, metadata, ip, datetime, performerId, namespaceId }: WrittenLog): LogEntry {
    return {
      kind,
      metadata,
      ip,
      datetime: mailDate(datetime),
      ...this.#performer(this.#present(performerId)),
      ...this.#namespace(this.#present(namespaceId)),
    };
  }

  #viewOfSeed({ kind, metadata, ip, datetime, performer, namespace }: SeedLog): LogEntry {
    return {
      kind,
      metadata,
      ip,
      datetime: mailDate(datetime),
      ...this.#seededPerformer(performer),
      ...this.#seededNamespace(namespace),
    };
  }

  #seededPerformer(name: string | null): Pick<LogEntry, 'performer'> {
    if (name === null) return {};
    if (name.includes('+')) return { performer: this.#robot(name) };
    if (this.#accounts.isSeedName(name)) return this.#performer(this.#accounts.bySeedName(name));
    return { performer: { kind: 'user', name, is_robot: false, avatar: avatar(name, '', 'user') } };
  }

  /** Renames a robot with its namespace (C 1.18). */
  #robot(seedName: string): LogEntry['performer'] {
    const [namespace = '', short = ''] = seedName.split('+', 2);
    const owner = this.#accounts.bySeedName(namespace);
    const name = `${owner ? nameOf(owner) : namespace}+${short}`;
    return { kind: 'user', name, is_robot: true, avatar: avatar(name, '', 'robot') };
  }

  #seededNamespace(namespace: SeedLog['namespace']): Pick<LogEntry, 'namespace'> {
    if (!namespace) return {};
    const { kind, name } = namespace;
    if (this.#accounts.isSeedName(name)) return this.#namespace(this.#accounts.bySeedName(name));
    return { namespace: { kind, name, avatar: avatar(name, '', kind) } };
  }

  /** Returns an account if its row still exists; the worker's purge removes it. */
  #present(id: number | undefined): Account | undefined {
    return id === undefined ? undefined : this.#accounts.byId(id);
  }

  #performer(account: Account | undefined): Pick<LogEntry, 'performer'> {
    if (!account || this.#accounts.isPurged(account)) return {};
    return {
      performer: {
        kind: 'user',
        name: nameOf(account),
        is_robot: false,
        avatar: avatarOf(account),
      },
    };
  }

  #namespace(account: Account | undefined): Pick<LogEntry, 'namespace'> {
    if (!account || this.#accounts.isPurged(account)) return {};
    return { namespace: { kind: account.kind, name: nameOf(account), avatar: avatarOf(account) } };
  }
}
