import { decodableHref } from '@/lib/address';

/**
 * Where to go after signing in: a path of the console itself, or its start page. Anything that a browser might take
 * for another site, or that leads back to the sign-in page, is refused.
 */
export function returnPath(wanted: string | undefined): string {
  // Browsers read a backslash as a slash, and skip control characters.
  if (wanted === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  const { pathname } = new URL(wanted, 'http://console.invalid');
  return pathname === '/sign-in' || pathname.startsWith('//') ? '/' : decodableHref(wanted);
}
