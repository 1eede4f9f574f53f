import { isObject } from '@/lib/json';

import type { OperationId } from './generated/operations.gen';
import type { JournalEntry } from './journal';

/** The kinds that the registry logs for an operation, whatever its body says. */
const KINDS: Partial<Record<OperationId, readonly string[]>> = {
  createInstallUser: ['user_create'],
  deleteInstallUser: ['user_delete'],
  takeOwnership: ['take_ownership'],
  createOrganization: ['org_create'],
  changeOrganization: ['org_change_name'],
  changeOrganizationDetails: [
    'org_change_email',
    'org_change_invoicing',
    'org_change_tag_expiration',
  ],
  deleteOrganization: ['org_delete'],
  createQuotaLimit: ['org_create_quota_limit'],
  changeQuotaLimit: ['org_change_quota_limit'],
  deleteQuotaLimit: ['org_delete_quota_limit'],
  createServiceKey: ['service_key_create'],
  approveServiceKey: ['service_key_approve'],
  deleteServiceKey: ['service_key_delete'],
};

/** The kinds for the operations that change one field at a time, by the field (C 1.3, 1.22). */
const KINDS_BY_FIELD: Partial<Record<OperationId, Readonly<Record<string, readonly string[]>>>> = {
  changeInstallUser: {
    password: ['user_change_password'],
    email: ['user_change_email'],
    enabled: ['user_enable', 'user_disable'],
  },
  updateServiceKey: {
    expiration: ['service_key_extend'],
    name: ['service_key_modify'],
    metadata: ['service_key_modify'],
  },
};

/**
 * Returns the kinds of log entries that a write leaves; none for the writes that the registry does not log: quotas (C
 * 1.10), recovery mails (C 10.5), messages (C 13.1) and the size of the registry (C 7).
 */
export function auditKinds({
  operation,
  body,
}: Pick<JournalEntry, 'operation' | 'body'>): readonly string[] {
  const byField = KINDS_BY_FIELD[operation];
  if (byField === undefined) return KINDS[operation] ?? [];
  const fields = isObject(body) ? Object.keys(body) : [];
  return fields.flatMap((field) => byField[field] ?? []);
}

/**
 * Whether the registry may log a write that it refuses: it creates a user before it fails to send the mail (C 1.2), logs
 * a rename before it checks the name (C 1.18), stores an expiry before it refuses a name (C 1.22), and an organization's
 * settings one after another (C 10.12).
 */
export const mayLogRefusal = ({
  operation,
  body,
}: Pick<JournalEntry, 'operation' | 'body'>): boolean =>
  operation === 'createInstallUser' ||
  operation === 'changeOrganization' ||
  (operation === 'changeOrganizationDetails' && isObject(body) && Object.keys(body).length > 1) ||
  (operation === 'updateServiceKey' && isObject(body) && 'expiration' in body);
