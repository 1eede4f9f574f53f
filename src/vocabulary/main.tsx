// The page that shows every shared component, for development only: no build has it as an entry.
import '../shell/theme/styles';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { ThemeProvider } from '../shell/theme/theme-provider';
import { Both } from './frames';
import { OVER } from './over';
import { Vocabulary } from './vocabulary';

const asked = new URLSearchParams(location.search);
const scheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset.mantineColorScheme = scheme;
const over = OVER.find(({ id }) => id === asked.get('show'));

/** Draws a page where links have a router and mutations a client, as in the console. */
function Page({ component }: { component: () => ReactNode }) {
  const router = createRouter({
    routeTree: createRootRoute({ component, notFoundComponent: component }),
    history: createMemoryHistory(),
  });
  return (
    <ThemeProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}

const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element with the id "root"');
createRoot(container).render(
  asked.has('scheme') ? <Page component={over?.Show ?? Vocabulary} /> : <Both />,
);
