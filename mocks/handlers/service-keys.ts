import type { ServiceKey, ServiceKeyApproval } from '@/api/generated/types.gen';

import { invalidRequest, notFound, pageServerError, refusedValue } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { WRITE, type RulesOf } from '../core/rules';
import type { Registry } from '../registry';
import { createKeyPair } from '../state/key-pair';
import type { ServiceKeyRow } from '../state/service-keys';
import { userView } from '../views/accounts';
import { httpDate, unixSeconds, wholeSeconds } from '../views/dates';

// The server's `$` also matches before a trailing newline (C 12.8).
const SERVICE = /^[a-z0-9_]+\n?$/;
const NAME = /^[\s a-zA-Z0-9\-_:/]*$/;

/** The last second of the year 9999: the latest date in the server's language. */
const LAST_SECOND = 253_402_300_799;

/** The length of the database's text columns; a longer text crashes the operation (C 12.8). */
const LONGEST_TEXT = 255;

function checkKeyName(name: string): void {
  if (!NAME.test(name)) throw invalidRequest(`Invalid service key friendly name: ${name}`);
  if (name.length > LONGEST_TEXT) throw pageServerError();
}

/** Converts unix seconds to a time in ms; null means never (C 1.8). */
function expiryOf(seconds: number | null, now: number, inThePast: string): number | null {
  if (seconds === null) return null;
  // Exceeds even the machine's own clock type: unhandled.
  if (Math.abs(seconds) >= 2 ** 63) throw pageServerError();
  if (seconds > LAST_SECOND) throw invalidRequest('Invalid expiration date: year is out of range');
  if (seconds * 1000 <= now) throw invalidRequest(inThePast);
  return seconds * 1000;
}

function approvalView(
  registry: Registry,
  { approverId, type, approvedAt, notes }: NonNullable<ServiceKeyRow['approval']>,
): ServiceKeyApproval {
  const approver = approverId === null ? undefined : registry.accounts.byId(approverId);
  const present = approver?.kind === 'user' && !approver.deleted;
  return {
    approver: present ? userView(approver, registry.settings) : null,
    approval_type: type,
    approved_date: httpDate(approvedAt),
    notes,
  };
}

/** Keys with these names have a date that no registry should write, but a proxy or another version might. */
const ODD_DATES: Readonly<Record<string, (iso: string) => string>> = {
  'odd-date': () => 'in two weeks',
  'zoneless-date': (iso) => iso.slice(0, 19),
};

function expirationDate({ name, expiresAt }: ServiceKeyRow): string | null {
  const odd = ODD_DATES[name];
  if (odd) return odd(new Date(expiresAt ?? 0).toISOString());
  return expiresAt === null ? null : httpDate(expiresAt);
}

const keyView = (registry: Registry, key: ServiceKeyRow): ServiceKey => ({
  name: key.name,
  kid: key.kid,
  service: key.service,
  jwk: key.jwk,
  metadata: key.metadata,
  created_date: httpDate(key.createdAt),
  expiration_date: expirationDate(key),
  rotation_duration: key.rotationDurationS,
  approval: key.approval && approvalView(registry, key.approval),
});

function keyOf(registry: Registry, kid: string): ServiceKeyRow {
  const key = registry.serviceKeys.find(kid);
  if (!key) throw notFound();
  return key;
}

/** Looks up a key for approving or deleting, which also finds keys that expired too long ago to be listed (C 12.8). */
function storedKeyOf(registry: Registry, kid: string): ServiceKeyRow {
  const key = registry.serviceKeys.findStored(kid);
  if (!key) throw notFound();
  return key;
}

const secondsOf = (time: number | null) => (time === null ? null : unixSeconds(time));

/** Returns the metadata of every log entry about a key (C 5.7). */
const keyMetadata = ({ kid, service, name, expiresAt }: ServiceKeyRow) => ({
  kid,
  service,
  name,
  expiration_date: secondsOf(expiresAt),
});

type ServiceKeyOperation =
  | 'listServiceKeys'
  | 'getServiceKey'
  | 'createServiceKey'
  | 'updateServiceKey'
  | 'deleteServiceKey'
  | 'approveServiceKey';

/** The checks that run before the handlers. */
export const serviceKeyRules: RulesOf<ServiceKeyOperation> = {
  // C 1.9, 1.23: the two key reads require no fresh login.
  listServiceKeys: { access: 'any-superuser' },
  getServiceKey: { access: 'any-superuser' },
  createServiceKey: {
    ...WRITE,
    body: {
      type: 'object',
      required: ['service', 'expiration'],
      properties: {
        service: { type: 'string' },
        name: { type: 'string' },
        metadata: { type: 'object' },
        notes: { type: 'string' },
        expiration: { type: ['number', 'null'] },
      },
    },
  },
  updateServiceKey: {
    ...WRITE,
    body: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        metadata: { type: 'object' },
        expiration: { type: ['number', 'null'] },
      },
    },
  },
  deleteServiceKey: WRITE,
  approveServiceKey: {
    ...WRITE,
    body: { type: 'object', properties: { notes: { type: 'string' } } },
  },
};

export const serviceKeyHandlers: HandlersOf<ServiceKeyOperation> = {
  listServiceKeys: ({ registry }) => ({
    status: 200,
    body: { keys: registry.serviceKeys.list().map((key) => keyView(registry, key)) },
  }),

  getServiceKey: ({ registry, path }) => ({
    status: 200,
    body: keyView(registry, keyOf(registry, path.kid)),
  }),

  async createServiceKey({ registry, caller, body }) {
    const { service, name = '', notes = '', metadata = {}, expiration } = body;
    const now = registry.now();
    checkKeyName(name);
    const expiresAt = expiryOf(expiration, now, 'Expiration date cannot be in the past');
    // The data model rejects it without a message (C 1.8).
    if (!SERVICE.test(service)) throw refusedValue('');
    if (service.length > LONGEST_TEXT) throw pageServerError();
    const { kid, jwk, publicPem, privatePem } = await createKeyPair();
    const creator = caller.user?.username ?? '';
    const row: ServiceKeyRow = {
      kid,
      name,
      service,
      jwk,
      metadata: { ...metadata, created_by: 'Quay Superuser Panel', creator, ip: caller.ip },
      createdAt: wholeSeconds(now),
      expiresAt,
      rotationDurationS: null,
      approval: {
        approverId: caller.user?.id ?? null,
        type: 'ServiceKeyApprovalType.SUPERUSER',
        approvedAt: wholeSeconds(now),
        notes,
      },
    };
    registry.serviceKeys.save(row);
    const logged = { ...keyMetadata(row), preshared: true, auto_approved: true };
    registry.auditLog.write('service_key_create', logged, caller);
    registry.auditLog.write('service_key_approve', logged, caller);
    return {
      status: 200,
      body: { kid, name, service, public_key: publicPem, private_key: privatePem },
    };
  },

  updateServiceKey({ registry, caller, path, body }) {
    const before = keyOf(registry, path.kid);
    const { name, metadata, expiration } = body;
    let row = before;
    // Saved and logged before the name is checked (C 1.22).
    if (expiration !== undefined) {
      const past = 'Cannot have an expiration date in the past';
      row = { ...row, expiresAt: expiryOf(expiration, registry.now(), past) };
      registry.serviceKeys.save(row);
      const logged = {
        ...keyMetadata({ ...row, name: name ?? row.name }),
        old_expiration_date: secondsOf(before.expiresAt),
      };
      registry.auditLog.write('service_key_extend', logged, caller);
    }
    if (name !== undefined || metadata !== undefined) {
      if (name !== undefined) checkKeyName(name);
      row = { ...row, name: name ?? row.name, metadata: { ...row.metadata, ...metadata } };
      registry.serviceKeys.save(row);
      registry.auditLog.write('service_key_modify', keyMetadata(row), caller);
    }
    return { status: 200, body: keyView(registry, row) };
  },

  deleteServiceKey({ registry, caller, path }) {
    const key = storedKeyOf(registry, path.kid);
    registry.serviceKeys.delete(key);
    const logged = { ...keyMetadata(key), created_date: unixSeconds(key.createdAt) };
    registry.auditLog.write('service_key_delete', logged, caller);
    return { status: 204 };
  },

  approveServiceKey({ registry, caller, path, body }) {
    const key = storedKeyOf(registry, path.kid);
    // Already approved: the same response, no change, no log entry (C 1.20).
    if (key.approval === null) {
      const approval = {
        approverId: caller.user?.id ?? null,
        type: 'ServiceKeyApprovalType.SUPERUSER',
        approvedAt: wholeSeconds(registry.now()),
        notes: body.notes ?? '',
      };
      registry.serviceKeys.save({ ...key, approval });
      registry.auditLog.write('service_key_approve', keyMetadata(key), caller);
    }
    // Empty, and labelled as HTML (C 1.20).
    return { status: 201, body: '', headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  },
};
