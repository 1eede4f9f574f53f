import { decodableHref } from '@/lib/address';

/**
 * Returns the path to open after signing in: a path of the console itself, or its start page. Rejects anything that a
 * browser could take for another site, or that leads back to the sign-in page.
 */
export function returnPath(wanted: string | undefined): string {
  // Browsers treat a backslash as a slash, and skip control characters.
  if (wanted === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  const { pathname } = new URL(wanted, 'http://console.invalid');
  return pathname === '/sign-in' || pathname.startsWith('//') ? '/' : decodableHref(wanted);
}
