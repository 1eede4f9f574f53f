// The company that owns this registry. The domains are reserved for examples.

export const REGISTRY_HOST = 'registry.meridian.example';
export const COMPANY = 'Meridian';

/** Its e-mail domains; the first is the usual one. */
export const EMAIL_DOMAINS = [
  'meridian.example',
  'meridian.example',
  'meridian.example',
  'meridian.example',
  'eu.meridian.example',
  'apac.meridian.example',
  'labs.meridian.example',
  'contractors.meridian.example',
] as const;

/** The four accounts in every registry size, in this order. */
export const ADMIN = 'admin';
export const READONLY = 'readonly';
export const TESTUSER = 'testuser';
export const SECOND_SUPERUSER = 'ops.lead';
export const SUPERUSERS = [ADMIN, SECOND_SUPERUSER] as const;
