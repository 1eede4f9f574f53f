import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { APIResponse } from '@playwright/test';

import { securityHeaders } from '../../scripts/security-headers.mjs';
import { expect, httpTest as test } from './support/test';

// One worker for all tests, because each worker starts its own servers.
test.describe.configure({ mode: 'default' });

// A plain file server's headers are not tested; only the files in deploy/ make these promises.
const caching = (answer: APIResponse) => answer.headers()['cache-control'];

function expectSecured(answer: APIResponse): void {
  const expected = Object.entries(securityHeaders());
  expect(expected.length).toBeGreaterThan(3);
  for (const [name, value] of expected)
    expect.soft(answer.headers()[name.toLowerCase()], `${name} of ${answer.url()}`).toBe(value);
}

/** Returns the addresses of the scripts, style sheets and fonts in index.html. */
async function assetsOf(page: APIResponse): Promise<string[]> {
  // The head start fetches those of a screen that are listed in a meta element.
  const found = (await page.text()).matchAll(/["/ ](assets\/[^"\s]+)/g);
  return [...new Set([...found].map(([, address]) => address ?? ''))];
}

/** Returns those that are worth compressing: a font is compressed already. */
async function compressible(page: APIResponse): Promise<string[]> {
  return (await assetsOf(page)).filter((address) => !address.endsWith('.woff2'));
}

test('pages are index.html with the <base>, never kept', async ({ request, stage }) => {
  const { pathname } = new URL(stage.url);
  for (const address of ['', 'users', 'users/a.b?q=c', 'users/a%2Fb', 'index.html']) {
    const page = await request.get(stage.url + address);
    expect(page.status()).toBe(200);
    expect(page.headers()['content-type']).toMatch(/^text\/html/);
    expect(caching(page)).toBe('no-store');
    expect(page.headers()['etag']).toBeUndefined();
    expect(await page.text()).toMatch(new RegExp(`<base href=["']${pathname}["'] />`));
    expectSecured(page);
  }
});

test('an address that cannot be decoded is the asker’s mistake, said on a page', async ({
  request,
  stage,
}) => {
  const answer = await request.get(`${stage.url}users/%`);
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('400 Bad Request');
});

test('the path without its slash leads to the console, on whatever port', async ({
  request,
  stage,
}) => {
  const { pathname } = new URL(stage.url);
  const answer = await request.get(stage.url.replace(/\/$/, ''), { maxRedirects: 0 });
  if (pathname === '/') expect(answer.status()).toBe(200);
  else expect(answer.headers()['location']).toBe(pathname);
});

test('hashed files are kept for ever, and a missing one is 404 and not kept', async ({
  request,
  stage,
}) => {
  const assets = await assetsOf(await request.get(stage.url));
  expect(assets.some((address) => address.endsWith('.js'))).toBe(true);
  expect(assets.some((address) => address.endsWith('.css'))).toBe(true);
  expect(assets.some((address) => address.endsWith('.woff2'))).toBe(true);
  for (const address of assets) {
    const file = await request.get(stage.url + address);
    expect(file.status()).toBe(200);
    expect(caching(file)).toBe('public, max-age=31536000, immutable');
    expect(file.headers()['content-type']).toMatch(/javascript|text\/css|font\/woff2/);
    expectSecured(file);
  }
  for (const address of ['assets/gone-00000000.js', 'assets/', 'assets/deep/er.css']) {
    const missing = await request.get(stage.url + address);
    expect(missing.status(), address).toBeGreaterThanOrEqual(403);
    expect(await missing.text()).not.toContain('id="root"');
    expect(caching(missing) ?? '').not.toContain('max-age');
    expectSecured(missing);
  }
});

test('the files beside index.html are asked for anew each time', async ({ request, stage }) => {
  for (const address of ['favicon.svg', 'theme-init.js']) {
    const file = await request.get(stage.url + address);
    expect(file.status()).toBe(200);
    expect(caching(file)).toBe('no-cache');
    expectSecured(file);
    const again = await request.get(stage.url + address, {
      headers: { 'If-None-Match': file.headers()['etag'] ?? '' },
    });
    expect(again.status()).toBe(304);
  }
});

test('console.json comes from outside of the build, and may be missing', async ({
  request,
  stage,
}) => {
  const file = path.join(stage.settings, 'console.json');
  const missing = await request.get(`${stage.url}console.json`);
  expect(missing.status()).toBe(404);
  writeFileSync(file, '{"title":"Set by hand"}');
  try {
    const there = await request.get(`${stage.url}console.json`);
    expect(await there.json()).toEqual({ title: 'Set by hand' });
    expect(there.headers()['content-type']).toContain('application/json');
    expect(caching(there)).toBe('no-store');
    expectSecured(there);
  } finally {
    rmSync(file);
  }
});

test('scripts, style sheets and pages are compressed', async ({ request, stage }) => {
  const assets = await compressible(await request.get(stage.url));
  for (const address of ['', ...assets]) {
    const headers = { 'Accept-Encoding': 'gzip' };
    const answer = await request.get(stage.url + address, { headers });
    const size = (await answer.body()).length;
    // nginx does not compress what is too small to gain from it.
    if (size > 1024) expect(answer.headers()['content-encoding'], address).toBe('gzip');
    const plain = await request.get(stage.url + address, {
      headers: { 'Accept-Encoding': 'identity' },
    });
    expect(plain.headers()['content-encoding'], address).toBeUndefined();
    expect((await plain.body()).length).toBe(size);
  }
});

test('scripts and style sheets come as the build compressed them', async ({ request, stage }, {
  project,
}) => {
  // Debian's nginx needs a module for Brotli, so the configurations do not rely on it.
  const encoding = project.name.startsWith('caddy') ? 'br' : 'gzip';
  for (const address of await compressible(await request.get(stage.url))) {
    const answer = await request.get(stage.url + address, {
      headers: { 'Accept-Encoding': 'br, gzip' },
    });
    expect(answer.headers()['content-encoding'], address).toBe(encoding);
    // Caddy has no Brotli compression of its own; responses that nginx compresses on the fly have no length.
    if (encoding === 'gzip') {
      const { size } = statSync(path.join('dist', `${address}.gz`));
      expect(answer.headers()['content-length'], address).toBe(String(size));
    }
  }
});

test('what is the registry’s goes to the registry, and to nobody else’s', async ({
  request,
  stage,
}) => {
  const asked = async (address: string) =>
    request.get(new URL(address, stage.url).href, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
      maxRedirects: 0,
    });
  if (!stage.sameOrigin) {
    for (const address of ['/api/v1/user/', '/config', '/csrf_token'])
      expect((await asked(address)).status()).toBe(404);
    return;
  }
  expect(await (await asked('/config')).json()).toHaveProperty('registry_state');
  expect((await asked('/api/v1/user/')).status()).toBe(401);
  expect((await asked('/oauth/authorize?client_id=a&redirect_uri=b&scope=c')).status()).toBe(401);
  const token = await asked('/csrf_token');
  expect(token.headers()['set-cookie']).toContain('Path=/;');
  // Names are forwarded in their original encoding.
  for (const address of ['/api/v1/superuser/users/a%2Fb', '/api/v1/superuser/users/a%20b'])
    expect((await asked(address)).status()).toBe((await asked(stage.registry + address)).status());
  // Responses of the registry do not get the console's headers.
  expect(token.headers()['content-security-policy']).toBeUndefined();
});
