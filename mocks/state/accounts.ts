import type { Lazy, Seed, SeedOrganization, SeedUser } from '../seed/types';
import { randomUuid } from './random';
import { Table } from './table';

/** A user in its current state. */
export type UserRow = SeedUser & { kind: 'user'; deleted: boolean };
/** An organization in its current state. */
export type OrganizationRow = SeedOrganization & { kind: 'org'; deleted: boolean };
/** A user or an organization: the server keeps both in one table. */
export type Account = UserRow | OrganizationRow;

/** How long the worker takes to purge a deleted account; its name stays taken meanwhile (C 1.4). */
const PURGE_AFTER_MS = 5 * 60_000;

/** How many seeded users have e-mail addresses that do not follow from the name. */
const FIRST_USERS = 50;

/** Returns the name of either kind of account. */
export const nameOf = (account: Account) =>
  account.kind === 'user' ? account.username : account.name;

const userRow = (seed: SeedUser): UserRow => ({ ...seed, kind: 'user', deleted: false });
const organizationRow = (seed: SeedOrganization): OrganizationRow => ({
  ...seed,
  kind: 'org',
  deleted: false,
});

const lastId = (rows: Lazy<{ id: number }>) => (rows.length > 0 ? rows.at(rows.length - 1).id : 0);

/** Users and organizations, and the changes to them. */
export class Accounts {
  readonly #seed: Seed;
  readonly #now: () => number;
  readonly #users: Table<UserRow, SeedUser>;
  readonly #organizations: Table<OrganizationRow, SeedOrganization>;
  /** Names that are not in the seed, or belong to another account there. */
  readonly #names = new Map<string, number>();
  readonly #deletedNames = new Map<string, number>();
  readonly #deletedIds = new Map<number, number>();
  /** Users created or changed since the start, by e-mail address. */
  readonly #emails = new Map<string, number>();
  readonly #owners = new Map<number, Set<number>>();
  #nextId: number;

  constructor(seed: Seed, now: () => number) {
    this.#seed = seed;
    this.#now = now;
    this.#users = new Table(seed.users, userRow);
    this.#organizations = new Table(seed.organizations, organizationRow);
    this.#nextId = Math.max(lastId(seed.users), lastId(seed.organizations)) + 1;
  }

  /** Returns the approximate number of users: those in the seed. */
  get userCount(): number {
    return this.#seed.users.length;
  }

  /** Returns the approximate number of organizations: those in the seed. */
  get organizationCount(): number {
    return this.#seed.organizations.length;
  }

  /** Returns the oldest account, to which entries without a namespace are attributed (C 5.2). */
  get oldest(): UserRow | undefined {
    return this.#users.after(-1).next().value ?? undefined;
  }

  byId(id: number): Account | undefined {
    return this.#users.byId(id) ?? this.#organizations.byId(id);
  }

  /** Returns the account that currently has a name; none for one that is being deleted. */
  byName(name: string): Account | undefined {
    const account = this.#lookup(name);
    return account && !account.deleted ? account : undefined;
  }

  user(username: string): UserRow | undefined {
    const account = this.byName(username);
    return account?.kind === 'user' ? account : undefined;
  }

  organization(name: string): OrganizationRow | undefined {
    const account = this.byName(name);
    return account?.kind === 'org' ? account : undefined;
  }

  /** Returns the account that had a name when the registry started, whatever its current name. */
  bySeedName(name: string): Account | undefined {
    const user = this.#seed.userIndexByName(name);
    if (user !== undefined) return this.byId(this.#seed.users.at(user).id);
    const organization = this.#seed.organizationIndexByName(name);
    return organization === undefined
      ? undefined
      : this.byId(this.#seed.organizations.at(organization).id);
  }

  /** Returns whether the seed has an account with this name. */
  isSeedName(name: string): boolean {
    return (
      this.#seed.userIndexByName(name) !== undefined ||
      this.#seed.organizationIndexByName(name) !== undefined
    );
  }

  /** Finds a user by e-mail address, without going through every user of a huge registry. */
  userByEmail(email: string): UserRow | undefined {
    const wanted = email.toLowerCase();
    const has = (account: Account | undefined): account is UserRow =>
      account?.kind === 'user' && !account.deleted && account.email.toLowerCase() === wanted;
    const saved = this.#users.byId(this.#emails.get(wanted) ?? -1);
    if (has(saved)) return saved;
    // Except for the first few users, the seed derives a user's address from the name (a test ensures this).
    const named = this.bySeedName(wanted.split('@', 1)[0] ?? '');
    if (has(named)) return named;
    const first = Math.min(FIRST_USERS, this.#seed.users.length);
    for (let index = 0; index < first; index += 1) {
      const user = this.#users.atSeedIndex(index);
      if (has(user)) return user;
    }
    return undefined;
  }

  /** Iterates over the users above an id, without those being deleted (C 1.5). */
  *usersAfter(id: number, { disabled = true }: { disabled?: boolean } = {}): Generator<UserRow> {
    for (const row of this.#users.after(id)) {
      if (!row.deleted && (row.enabled || disabled)) yield row;
    }
  }

  /** Iterates over the organizations above an id, including disabled ones, without those being deleted (C 1.7). */
  *organizationsAfter(id: number): Generator<OrganizationRow> {
    for (const row of this.#organizations.after(id)) if (!row.deleted) yield row;
  }

  /** Returns whether an account with this name is deleted but not yet purged (C 1.4). */
  isBeingDeleted(name: string): boolean {
    const deletedAt = this.#deletedNames.get(name);
    return deletedAt !== undefined && this.#now() - deletedAt < PURGE_AFTER_MS;
  }

  createUser(username: string, email: string, verified: boolean): UserRow {
    const row: UserRow = {
      kind: 'user',
      id: this.#nextId,
      uuid: randomUuid(),
      username,
      email,
      verified,
      enabled: true,
      superuser: false,
      readonlySuperuser: false,
      quota: null,
      usedBytes: 0,
      backfill: 'waiting',
      createdAt: this.#now(),
      deleted: false,
    };
    this.#nextId += 1;
    this.#names.set(username, row.id);
    this.save(row);
    return row;
  }

  /** Creates an organization that the user owns (C 13.2). */
  createOrganization(name: string, email: string, owner: UserRow): OrganizationRow {
    const row: OrganizationRow = {
      kind: 'org',
      id: this.#nextId,
      uuid: randomUuid(),
      name,
      email,
      enabled: true,
      quota: null,
      usedBytes: 0,
      backfill: 'waiting',
      invoiceEmail: false,
      invoiceEmailAddress: null,
      tagExpirationS: 14 * 86_400,
      deleted: false,
    };
    this.#nextId += 1;
    this.#names.set(name, row.id);
    this.save(row);
    this.addOwner(row, owner);
    return row;
  }

  /** Saves a changed account, except for its name. */
  save(account: Account): void {
    if (account.kind === 'user') {
      this.#users.save(account);
      this.#emails.set(account.email.toLowerCase(), account.id);
    } else {
      this.#organizations.save(account);
    }
  }

  rename(organization: OrganizationRow, name: string): void {
    this.#names.set(name, organization.id);
    this.#organizations.save({ ...organization, name });
  }

  /**
   * Marks an account for deletion: renamed to a UUID, disabled, purged later. A disabled account is left unchanged (C
   * 1.4).
   */
  delete(account: Account): void {
    if (!account.enabled) return;
    const name = randomUuid();
    this.#deletedNames.set(nameOf(account), this.#now());
    this.#deletedIds.set(account.id, this.#now());
    this.#names.set(name, account.id);
    const gone = { enabled: false, deleted: true, email: name, uuid: randomUuid() };
    this.save(
      account.kind === 'user'
        ? { ...account, ...gone, username: name }
        : { ...account, ...gone, name },
    );
  }

  /** Returns whether the worker has purged the account and its row. */
  isPurged(account: Account): boolean {
    const deletedAt = this.#deletedIds.get(account.id);
    return deletedAt !== undefined && this.#now() - deletedAt >= PURGE_AFTER_MS;
  }

  /** Permanently converts a user to an organization (C 10.4). */
  convertToOrganization(user: UserRow): OrganizationRow {
    const organization: OrganizationRow = {
      kind: 'org',
      id: user.id,
      uuid: user.uuid,
      name: user.username,
      email: user.email,
      enabled: user.enabled,
      quota: user.quota,
      usedBytes: user.usedBytes,
      backfill: user.backfill,
      invoiceEmail: false,
      invoiceEmailAddress: null,
      tagExpirationS: 14 * 86_400,
      deleted: false,
    };
    this.#users.remove(user.id);
    this.#organizations.save(organization);
    this.#names.set(organization.name, organization.id);
    return organization;
  }

  addOwner(organization: OrganizationRow, user: UserRow): void {
    const owners = this.#owners.get(organization.id) ?? new Set();
    this.#owners.set(organization.id, owners.add(user.id));
  }

  isOwner(organization: OrganizationRow, user: UserRow): boolean {
    return this.#owners.get(organization.id)?.has(user.id) ?? false;
  }

  /** Returns the organizations that a user has become an owner of since the registry started. */
  ownedBy(user: UserRow): OrganizationRow[] {
    return [...this.#owners]
      .filter(([, owners]) => owners.has(user.id))
      .map(([id]) => this.#organizations.byId(id))
      .filter((row) => row !== undefined)
      .filter((row) => !row.deleted);
  }

  #lookup(name: string): Account | undefined {
    const id = this.#names.get(name);
    const known = id === undefined ? undefined : this.byId(id);
    if (known && nameOf(known) === name) return known;
    const seeded = this.bySeedName(name);
    return seeded && nameOf(seeded) === name ? seeded : undefined;
  }
}
