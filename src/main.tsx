import './shell/theme/styles';
import { oauthAnswer } from './shell/auth/oauth-answer';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { configureClient } from './api/client';
import { ApiError } from './api/errors';
import { createQueryClient } from './api/query-client';
import { startCredential } from './api/session';
import { defaultDeployment, DeploymentError } from './lib/deployment';
import { noteSessionUse } from './lib/head-start';
import { createAppRouter } from './router';
import type { enterWithAnswer as EnterWithAnswer } from './shell/auth/enter-with-answer';
import { NotASuperuser } from './shell/auth/require-superuser';
import { loadDeployment } from './shell/deployment/load-deployment';
import { StartFailure } from './shell/errors/start-failure';
import { ThemeProvider } from './shell/theme/theme-provider';

// An error that a page explains to the user does not belong in the browser's console.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ApiError || error instanceof NotASuperuser)) reportError(error);
};

const enter = async (...given: Parameters<typeof EnterWithAnswer>) =>
  (await import('./shell/auth/enter-with-answer')).enterWithAnswer(...given);

async function start(): Promise<ReactNode> {
  if (oauthAnswer?.kind === 'handed-over') {
    const { HandedOver } = await import('./shell/auth/handed-over');
    return <HandedOver />;
  }
  // The only place where the console refers to the mock registry; other builds drop it.
  const demo = __DEMO__ ? await (await import('@mocks/browser')).startMockRegistry() : undefined;
  const deployment = demo ? defaultDeployment(location.origin) : await loadDeployment();
  configureClient(deployment.registry);
  const session = deployment.signIn.includes('session');
  startCredential({ session });
  if (!demo) noteSessionUse(session);
  const queryClient = createQueryClient();
  const entry = oauthAnswer && (await enter(queryClient, oauthAnswer));
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

async function failed(error: unknown): Promise<ReactNode> {
  if (!(error instanceof DeploymentError)) return <StartFailure error={error} />;
  const { DeploymentProblem } = await import('./shell/deployment/deployment-problem');
  return <DeploymentProblem problems={error.problems} />;
}

const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element with the id "root"');
const root = createRoot(container, { onCaughtError });
const page = await start().catch(failed);
root.render(
  <StrictMode>
    <ThemeProvider>{page}</ThemeProvider>
  </StrictMode>,
);
