import { toApiError } from '@/api/errors';

/** A field of the key forms. */
export type KeyField = 'service' | 'name' | 'expiry';

/**
 * Returns which field a refusal is about; the registry names it only in its message, and a wrong service not even there
 * (C 1.8).
 */
export function fieldOfKeyRefusal(thrown: unknown): { field: KeyField; message: string } | null {
  const { kind, serverMessage } = toApiError(thrown);
  if (kind !== 'invalid') return null;
  if (serverMessage === '') {
    return {
      field: 'service',
      message: 'The registry gave no reason. The service name is the usual cause.',
    };
  }
  if (/\bexpir|\byear\b/i.test(serverMessage)) return { field: 'expiry', message: serverMessage };
  return /\bname\b/i.test(serverMessage) ? { field: 'name', message: serverMessage } : null;
}
