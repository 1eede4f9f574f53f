import { createRootRouteWithContext, notFound } from '@tanstack/react-router';

import { hasDotSegment } from '@/lib/address';
import type { RouterContext } from '@/router';
import { RootLayout } from '@/shell/root-layout';

export const Route = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ location }) => {
    if (hasDotSegment(location.pathname)) throw notFound();
  },
  component: RootLayout,
});
