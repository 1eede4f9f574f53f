import './shell/theme/styles';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { configureClient } from './api/client';
import { ApiError } from './api/errors';
import { createQueryClient } from './api/query-client';
import { createAppRouter } from './router';
import { NotASuperuser } from './shell/auth/require-superuser';
import { StartFailure } from './shell/errors/start-failure';
import { ThemeProvider } from './shell/theme/theme-provider';

// What a page explains to the person is no news for the browser's console.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ApiError || error instanceof NotASuperuser)) reportError(error);
};

async function start(): Promise<void> {
  const container = document.querySelector('#root');
  if (container === null) throw new Error('index.html has no element with the id "root"');
  const root = createRoot(container, { onCaughtError });
  try {
    // The one place where the console knows of the mock registry; other builds drop it.
    const demo = __DEMO__ ? await (await import('@mocks/browser')).startMockRegistry() : undefined;
    configureClient();
    const queryClient = createQueryClient();
    const router = createAppRouter({ queryClient, demo });
    root.render(
      <StrictMode>
        <ThemeProvider>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ThemeProvider>
      </StrictMode>,
    );
  } catch (error) {
    root.render(
      <ThemeProvider>
        <StartFailure error={error} />
      </ThemeProvider>,
    );
  }
}

void start();
