import type { ServiceKey } from '@/api/queries/service-keys';

/** The current time in the tests. */
export const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;

/** Formats the time this many days from now as the registry does (C 9). */
export const inDays = (days: number) => new Date(NOW + days * DAY).toUTCString();

/** Creates an approval of this type. */
export const approvedBy = (type: string): ServiceKey['approval'] => ({
  approver: null,
  approval_type: `ServiceKeyApprovalType.${type}`,
  approved_date: inDays(-1),
  notes: '',
});

/** Creates a key with this ID; by default it is live, approved by a superuser, and never expires. */
export const keyOf = (kid: string, rest: Partial<ServiceKey> = {}): ServiceKey => ({
  kid,
  name: '',
  service: 'clair',
  jwk: { kty: 'RSA' },
  metadata: {},
  created_date: inDays(-10),
  expiration_date: null,
  rotation_duration: null,
  approval: approvedBy('SUPERUSER'),
  ...rest,
});
