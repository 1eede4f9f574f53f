import {
  createBrowserHistory,
  createHashHistory,
  type RouterHistory,
} from '@tanstack/react-router';

/**
 * The folder that the console is served from. A deployment that routes by path puts a `<base>` into index.html;
 * without one the console was opened from a plain file server, and its own address is all there is.
 */
export const baseUrl = new URL('./', document.baseURI);

const routesByPath = document.querySelector('base') !== null;

/** The router's base path, without a trailing slash. */
export const basepath = routesByPath ? baseUrl.pathname.replace(/\/$/, '') : '/';

/** Path routing where the server answers every path with index.html, hash routing on a plain file server. */
export function createAppHistory(): RouterHistory {
  return routesByPath ? createBrowserHistory() : createHashHistory();
}
