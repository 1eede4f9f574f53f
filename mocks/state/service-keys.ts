import type { Seed, SeedServiceKey } from '../seed/types';

/** A service key in its current state; the approver is an account that may be deleted later. */
export type ServiceKeyRow = Omit<SeedServiceKey, 'approval'> & {
  approval: { approverId: number | null; type: string; approvedAt: number; notes: string } | null;
};

const DAY_MS = 86_400_000;
/** How long expired keys remain visible (C 1.23). */
const EXPIRED_VISIBLE_MS = 7 * DAY_MS;
/** Unapproved keys may be purged after this (C 9). */
const UNAPPROVED_MS = DAY_MS;

// C 9: the key of the running process is valid for two hours and is extended long before that.
const AUTOMATIC_LIFE_MS = 120 * 60_000;
const AUTOMATIC_PROLONG_MS = 55 * 60_000;

const isAutomatic = (key: ServiceKeyRow) =>
  key.service === 'quay' && (key.approval?.type.toLowerCase().endsWith('automatic') ?? false);

/** The service keys. */
export class ServiceKeys {
  readonly #now: () => number;
  /** The key that the running server signs with. */
  readonly #ownKid: string | undefined;
  #rows: ServiceKeyRow[];

  constructor(seed: Seed, now: () => number, idOf: (username: string) => number | undefined) {
    this.#now = now;
    this.#rows = seed.serviceKeys.map((key) => ({
      ...key,
      approval: key.approval && {
        approverId: key.approval.approver === null ? null : (idOf(key.approval.approver) ?? null),
        type: key.approval.type,
        approvedAt: key.approval.approvedAt,
        notes: key.approval.notes,
      },
    }));
    this.#ownKid = this.#rows
      .filter((key) => isAutomatic(key) && (key.expiresAt ?? 0) > now())
      .toSorted((a, b) => b.createdAt - a.createdAt)[0]?.kid;
  }

  /** Returns every visible key: all services, approved or not, expired up to seven days ago (C 1.9). */
  list(): ServiceKeyRow[] {
    this.#prolongOwn();
    const limit = this.#now() - EXPIRED_VISIBLE_MS;
    return this.#rows.filter(({ expiresAt }) => expiresAt === null || expiresAt > limit);
  }

  find(kid: string): ServiceKeyRow | undefined {
    return this.list().find((key) => key.kid === kid);
  }

  /** Finds any stored key, visible or not (C 12.8). */
  findStored(kid: string): ServiceKeyRow | undefined {
    this.#prolongOwn();
    return this.#rows.find((key) => key.kid === kid);
  }

  /** Saves a new or changed key, which also purges stale keys of the same service (C 1.8, 9). */
  save(key: ServiceKeyRow): void {
    this.#rows = [...this.#othersThan(key), key];
  }

  /** Deletes a key, which also purges stale keys of its service (C 12.8). */
  delete(key: ServiceKeyRow): void {
    this.#rows = this.#othersThan(key);
  }

  #othersThan(key: ServiceKeyRow): ServiceKeyRow[] {
    const now = this.#now();
    const isStale = (other: ServiceKeyRow) =>
      other.service === key.service &&
      ((other.approval === null && now - other.createdAt > UNAPPROVED_MS) ||
        (other.expiresAt !== null && now - other.expiresAt > EXPIRED_VISIBLE_MS));
    return this.#rows.filter((other) => other.kid !== key.kid && !isStale(other));
  }

  #prolongOwn(): void {
    const now = this.#now();
    this.#rows = this.#rows.map((key) => {
      if (key.kid !== this.#ownKid || key.expiresAt === null || key.expiresAt <= now) return key;
      const rounds = Math.floor((now - (key.expiresAt - AUTOMATIC_LIFE_MS)) / AUTOMATIC_PROLONG_MS);
      return rounds > 0
        ? { ...key, expiresAt: key.expiresAt + rounds * AUTOMATIC_PROLONG_MS }
        : key;
    });
  }
}
