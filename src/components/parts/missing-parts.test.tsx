// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { isMissingPart } from './missing-parts';
import { MissingPartsNotice } from './missing-parts-notice';

/** Tells of a part that could not be loaded, as Vite does, and waits until it is known why. */
async function miss(error: Error): Promise<void> {
  const event = new Event('vite:preloadError', { cancelable: true });
  await act(async () => {
    window.dispatchEvent(Object.assign(event, { payload: error }));
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  });
}

const serve = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

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

it.each([
  ['a server that does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a gateway’s page', () => Promise.resolve(new Response('', { status: 502 }))],
  [
    'the build that runs',
    () => Promise.resolve(new Response('<script src="./assets/index-running.js">')),
  ],
])('speaks of no new version with %s', async (_, answer) => {
  serve(answer);
  await miss(new TypeError('Failed to fetch dynamically imported module: x.js'));
  expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
});

it('speaks of a new version once index.html names another script', async () => {
  serve(() => Promise.resolve(new Response('<script src="./assets/index-next.js">')));
  const failure = new TypeError('Failed to fetch dynamically imported module: x.js');
  await miss(failure);
  expect(screen.getByRole('alert').textContent).toContain('new version');
  expect(isMissingPart(failure)).toBe(true);
  expect(isMissingPart(new TypeError(failure.message))).toBe(false);
  // Otherwise the router reloads the page by itself.
  expect(failure.message).not.toMatch(/^Failed to fetch dynamically/);
});
