import { createRootRouteWithContext } from '@tanstack/react-router';

import type { RouterContext } from '@/router';
import { RootLayout } from '@/shell/root-layout';

export const Route = createRootRouteWithContext<RouterContext>()({ component: RootLayout });
