import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { isMissingPart, loadAhead, wantMissingParts } from './missing-parts';
import { MissingPartsNotice } from './missing-parts-notice';
import { PartBoundary } from './part-boundary';

/** Reports a part that could not be loaded, as Vite does. */
function miss(error: Error): void {
  const event = new Event('vite:preloadError', { cancelable: true });
  act(() => void window.dispatchEvent(Object.assign(event, { payload: error })));
}

const alert = () => screen.getByRole('alert').textContent;

const MODULE = { 'Content-Type': 'text/javascript' };
const page = (script: string) => new Response(`<script type="module" src="./${script}"></script>`);
const file = () => new Response('', { headers: MODULE });
const gone = () => new Response('Not found', { status: 404 });

/** Serves the start page, and every other file. */
const serve = (start: () => Response, part: () => Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn((address: string | URL) =>
      Promise.resolve(String(address).includes('/assets/') ? part() : start()),
    ),
  );

const RUNNING = 'assets/index-running.js';
const failure = () =>
  new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/x.js');

beforeEach(() => {
  document.head.innerHTML = '<script type="module" src="./assets/index-running.js"></script>';
  render(<MissingPartsNotice />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says nothing as long as nothing is missed', () => {
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says nothing of a part that nobody asked for, until it is wanted', async () => {
  serve(() => page('assets/index-next.js'), file);
  const pointing = loadAhead(() => {
    miss(failure());
    return Promise.reject(failure());
  });
  await expect(pointing).rejects.toThrow('Failed to fetch');
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(screen.queryByRole('alert')).toBeNull();
  act(wantMissingParts);
  await vi.waitFor(() => expect(alert()).toContain('A new version of the console'));
});

it('says that the server does not answer when it does not', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
  );
  miss(failure());
  await vi.waitFor(() => expect(alert()).toContain('The server did not respond'));
});

it.each([
  ['a gateway’s page', () => new Response('', { status: 502 }), gone],
  ['a file that is there after all', () => page(RUNNING), file],
  [
    'a file that a gateway stands before',
    () => page(RUNNING),
    () => new Response('', { status: 503 }),
  ],
])('speaks of no new version, and of no missing file, with %s', async (_, start, part) => {
  serve(start, part);
  miss(failure());
  await vi.waitFor(() => expect(alert()).toContain('The server did not respond'));
});

it.each([
  ['a file of the build that runs', () => page(RUNNING), gone],
  ['a page in the place of a file', () => page(RUNNING), () => page(RUNNING)],
  ['the script of a new index.html', () => page('assets/index-next.js'), gone],
])('says that the deployment is incomplete without %s', async (_, start, part) => {
  serve(start, part);
  miss(failure());
  await vi.waitFor(() => expect(alert()).toContain('The console on the server is incomplete'));
});

it('speaks of a new version once index.html names another script', async () => {
  serve(() => page('assets/index-next.js'), file);
  const error = failure();
  const { message } = error;
  miss(error);
  await vi.waitFor(() => expect(alert()).toContain('new version'));
  expect(isMissingPart(error)).toBe(true);
  expect(isMissingPart(new TypeError(message))).toBe(false);
  // Otherwise the router reloads the page by itself.
  expect(error.message).not.toMatch(/^Failed to fetch dynamically/);
});

it('takes only its own place on a page when it is missed', async () => {
  serve(() => page(RUNNING), gone);
  vi.spyOn(console, 'error').mockReturnValue();
  const error = failure();
  const Chart = lazy(() => {
    miss(error);
    return Promise.reject(error);
  });
  render(
    <main>
      <PartBoundary missing="The chart could not be loaded.">
        <Chart />
      </PartBoundary>
      <table />
    </main>,
  );
  expect(await screen.findByText('The chart could not be loaded.')).toBeTruthy();
  expect(screen.getByRole('table')).toBeTruthy();
});
