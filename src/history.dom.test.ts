import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';
import { beforeEach, describe, expect, it } from 'vitest';

import { withSteps } from './history';

let history: RouterHistory;

beforeEach(() => {
  window.history.pushState(null, '', '/');
  history = withSteps(createBrowserHistory());
  return () => history.destroy();
});

/** Resolves when the browser has gone back, which happens asynchronously. */
const popped = () =>
  new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
  });

async function goBack(): Promise<string> {
  const done = popped();
  window.history.back();
  await done;
  await Promise.resolve();
  return history.location.href;
}

async function close(target: string): Promise<void> {
  // The history's own listener stops the event, so wait for the router's location to change.
  const settled = new Promise<void>((resolve) => {
    const stop = history.subscribe(({ location }) => {
      if (location.state.closing === true) return;
      stop();
      resolve();
    });
  });
  history.replace(target, { closing: true });
  await settled;
}

describe('withSteps', () => {
  it('takes back the step that opening made', async () => {
    history.push('/users');
    for (const name of ['a', 'b', 'c']) {
      history.push(`/users/${name}`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await close('/users');
    }
    expect(history.location.href).toBe('/users');
    expect(await goBack()).toBe('/');
  });

  it('takes back everything that was opened over the target', async () => {
    history.push('/users');
    history.push('/users/a');
    history.push('/users/a/delete');
    await close('/users');
    expect(await goBack()).toBe('/');
  });

  it('leads from a form back into the drawer, once', async () => {
    history.push('/users?q=a');
    history.push('/users/a?q=a');
    history.push('/users/a/email?q=a');
    await close('/users/a?q=a');
    expect(await goBack()).toBe('/users?q=a');
  });

  it('takes the place of an overlay that was not opened over its list', async () => {
    history.push('/overview');
    history.push('/users/a');
    history.replace('/users', { closing: true });
    expect(history.location.href).toBe('/users');
    expect(await goBack()).toBe('/overview');
  });

  it('does not leave a drawer in the history whose form was opened from elsewhere', async () => {
    history.push('/overview');
    history.push('/users/a');
    history.push('/users/a/delete');
    await close('/users');
    expect(history.location.href).toBe('/users');
    expect(window.location.pathname).toBe('/users');
    expect(await goBack()).toBe('/overview');
  });

  it('knows the way back after a reload', async () => {
    history.push('/users');
    history.push('/users/a');
    history.flush();
    history.destroy();
    history = withSteps(createBrowserHistory());
    await close('/users');
    expect(await goBack()).toBe('/');
  });

  it('lets what is asked for meanwhile come after', async () => {
    history.push('/users');
    history.push('/users/a');
    const settled = close('/users');
    history.push('/logs');
    await settled;
    await Promise.resolve();
    expect(history.location.href).toBe('/logs');
    expect(await goBack()).toBe('/users');
    expect(await goBack()).toBe('/');
  });

  it('makes no step of a link to where one is', async () => {
    history.push('/users');
    history.push('/users');
    expect(await goBack()).toBe('/');
  });
});
