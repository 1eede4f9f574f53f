import { oauthAnswer } from './shell/auth/oauth-answer';
import './shell/theme/styles';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { configureClient } from './api/client';
import { ApiError } from './api/errors';
import { createQueryClient } from './api/query-client';
import { restoreToken } from './api/session';
import { DeploymentError, readDeployment } from './lib/deployment';
import { createAppRouter } from './router';
import { enterWithAnswer } from './shell/auth/enter-with-answer';
import { HandedOver } from './shell/auth/handed-over';
import { NotASuperuser } from './shell/auth/require-superuser';
import { DeploymentProblem } from './shell/deployment/deployment-problem';
import { loadDeployment } from './shell/deployment/load-deployment';
import { StartFailure } from './shell/errors/start-failure';
import { ThemeProvider } from './shell/theme/theme-provider';

// What a page explains to the person is no news for the browser's console.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ApiError || error instanceof NotASuperuser)) reportError(error);
};

async function start(): Promise<ReactNode> {
  if (oauthAnswer?.kind === 'handed-over') return <HandedOver />;
  // The one place where the console knows of the mock registry; other builds drop it.
  const demo = __DEMO__ ? await (await import('@mocks/browser')).startMockRegistry() : undefined;
  const deployment = demo ? readDeployment(undefined, location.origin) : await loadDeployment();
  configureClient(deployment.registry);
  restoreToken();
  const queryClient = createQueryClient();
  const entry = oauthAnswer && (await enterWithAnswer(queryClient, oauthAnswer));
  const router = createAppRouter({
    queryClient,
    demo,
    deployment,
    signInFailure: entry?.failure,
  });
  if (entry) await router.navigate({ href: entry.path, replace: true });
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

function failure(error: unknown): ReactNode {
  return error instanceof DeploymentError ? (
    <DeploymentProblem error={error} />
  ) : (
    <StartFailure error={error} />
  );
}

const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element with the id "root"');
const root = createRoot(container, { onCaughtError });
void start()
  .catch(failure)
  .then((page) =>
    root.render(
      <StrictMode>
        <ThemeProvider>{page}</ThemeProvider>
      </StrictMode>,
    ),
  );
