import type { QueryClient } from '@tanstack/react-query';
import { type AnyRouter, createRouter } from '@tanstack/react-router';

import { basepath, createAppHistory } from './base';
import { loadAhead } from './components/parts/missing-parts';
import { parseSearch, stringifySearch } from './lib/address';
import type { DemoControls } from './lib/demo';
import type { Deployment } from './lib/deployment';
import type { ErrorDescription } from './lib/error-description';
import { routeTree } from './routeTree.gen';
import { NotFoundPage } from './shell/errors/not-found-page';
import { RouteErrorPage } from './shell/errors/route-error-page';
import { PendingPage } from './shell/pending-page';

/** The context available to every route. */
export type RouterContext = {
  queryClient: QueryClient;
  /** Only in the demo. */
  demo: DemoControls | undefined;
  deployment: Deployment;
  /** Why a sign-in through the registry's pages failed, if this page load ended one. */
  signInFailure: ErrorDescription | undefined;
};

/** Fetches the code of the pages that a link leads to. */
async function fetchCode(router: AnyRouter, link: object): Promise<void> {
  const { pathname } = router.buildLocation(link);
  const [matchedRoutes] = router.getMatchedRoutes(pathname);
  await Promise.all(matchedRoutes.map(async (route) => router.loadRouteChunk(route)));
}

/** Creates the console's router. Pointing at a link fetches the code of its page, and asks the registry nothing. */
export function createAppRouter(context: RouterContext) {
  const router = createRouter({
    routeTree,
    history: createAppHistory(),
    basepath,
    parseSearch,
    stringifySearch,
    context,
    defaultPreload: 'intent',
    defaultPendingMs: 250,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: RouteErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
    defaultStructuralSharing: true,
    // Another row is another detail: no state carries over.
    defaultRemountDeps: ({ params }) => params,
  });
  // The router's own would run the loaders, which start to read whole lists.
  router.preloadRoute = async (link) => {
    await loadAhead(() => fetchCode(router, link));
    return undefined;
  };
  return router;
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library is extended by declaration merging
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }

  // oxlint-disable-next-line typescript/consistent-type-definitions -- as above
  interface StaticDataRouteOption {
    /** The title of the page or drawer, without the registry's name; the document takes the deepest route's title. */
    title?: string | ((parameters: Readonly<Partial<Record<string, string>>>) => string);
  }
}
