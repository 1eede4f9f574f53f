import { MantineProvider } from '@mantine/core';
import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';

// jsdom does not implement it, and the router restores scroll positions.
window.scrollTo = () => undefined;

/** Renders an overlay at `/list/overlay`, opened from `/list`, as a console screen would; for tests. */
export async function renderOverlay(Overlay: () => ReactNode) {
  const root = createRootRoute();
  const list = createRoute({
    getParentRoute: () => root,
    path: '/list',
    component: () => (
      <>
        <button type="button">Opener</button>
        <Outlet />
      </>
    ),
  });
  const overlay = createRoute({ getParentRoute: () => list, path: '/overlay', component: Overlay });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '/elsewhere' });
  const history = createMemoryHistory({ initialEntries: ['/list'] });
  const router = createRouter({
    routeTree: root.addChildren([list.addChildren([overlay]), elsewhere]),
    history,
  });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  );
  const opener = await screen.findByText('Opener');
  opener.focus();
  history.push('/list/overlay');
  await screen.findByRole('dialog');
  return { history, opener, path: () => router.state.location.pathname };
}
