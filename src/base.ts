import { createBrowserHistory, parseHref, type RouterHistory } from '@tanstack/history';

import { withSteps } from './history';
import { decodableHref } from './lib/address';

/**
 * The folder that the console is served from. A deployment that routes by path puts a `<base>` into index.html;
 * without one the console was opened from a plain file server, and its own address is all there is.
 */
export const baseUrl = new URL('./', document.baseURI);

const routesByPath = document.querySelector('base') !== null;

/** The router's base path, without a trailing slash. */
export const basepath = routesByPath ? baseUrl.pathname.replace(/\/$/, '') : '/';

const historyAt = (href: string) => parseHref(decodableHref(href), history.state);

/**
 * Path routing where the server answers every path with index.html, hash routing on a plain file server. The same as
 * the router's own histories, except that a path that cannot be decoded does not fail.
 */
export function createAppHistory(): RouterHistory {
  if (routesByPath) {
    return withSteps(
      createBrowserHistory({
        parseLocation: () => historyAt(location.pathname + location.search + location.hash),
      }),
    );
  }
  return withSteps(
    createBrowserHistory({
      parseLocation: () => historyAt(location.hash.slice(1) || '/'),
      createHref: (href) => `${location.pathname}${location.search}#${href}`,
    }),
  );
}
