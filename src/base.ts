import { createBrowserHistory, parseHref, type RouterHistory } from '@tanstack/history';

import { withSteps } from './history';
import { decodableHref } from './lib/address';

/**
 * The folder that the console is served from. A deployment with path routing adds a `<base>` to index.html; without
 * one, a plain file server serves the console, and only the page's own address is known.
 */
export const baseUrl = new URL('./', document.baseURI);

const routesByPath = document.querySelector('base') !== null;

/** The router's base path, without a trailing slash. */
export const basepath = routesByPath ? baseUrl.pathname.replace(/\/$/, '') : '/';

const historyAt = (href: string) => parseHref(decodableHref(href), history.state);

/**
 * Creates the history: path routing if the server answers every path with index.html, hash routing on a plain file
 * server. Unlike the router's own histories, it accepts a path that cannot be decoded.
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
