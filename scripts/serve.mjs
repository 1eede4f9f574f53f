// Serves a built console on loopback, as a reverse proxy would.
//   node scripts/serve.mjs [--dir dist] [--port 4173] [--registry http://127.0.0.1:4010] [--config console.json] [--uncompressed]
// With a registry (or QUAY_URL in the environment) its API is forwarded under the same origin. A registry that
// console.json names at another origin is allowed in the security policy.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { preview } from 'vite';

import { securityHeaders } from './security-headers.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4173' },
    registry: { type: 'string', default: process.env.QUAY_URL },
    config: { type: 'string' },
    uncompressed: { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '..');
const dir = path.resolve(root, values.dir);
const index = path.join(dir, 'index.html');
if (!existsSync(index)) {
  console.error(
    `There is no build in ${dir}: run \`npm run build\` or \`npm run build:demo\` first.`,
  );
  process.exit(1);
}

const config = values.config === undefined ? '{}' : readFileSync(values.config, 'utf8');

/** Returns the registry's origin if it differs from the console's; the console reports errors in the file. */
function otherOrigin() {
  try {
    const { registry } = JSON.parse(config);
    return typeof registry === 'string' && URL.canParse(registry) ? new URL(registry).origin : '';
  } catch {
    return '';
  }
}
const headers = securityHeaders(otherOrigin());

/** Every path that the registry serves; the rest of the origin belongs to the console. */
const REGISTRY_PATHS = ['^/(api|oauth|oauth2|logarchive)/', '^/(config|csrf_token)(\\?|$)'];

/**
 * Returns whether a path names a file in the build. One that cannot be decoded, such as `/users/%`, names none.
 * @param {string} pathname
 */
const isFile = (pathname) => {
  try {
    const file = path.join(dir, path.normalize(decodeURIComponent(pathname)));
    return file.startsWith(`${dir}${path.sep}`) && statSync(file).isFile();
  } catch {
    return false;
  }
};

/** @type {Partial<Record<string, string>>} */
const COMPRESSED_TYPES = { '.css': 'text/css', '.js': 'text/javascript' };

/**
 * Sends the build's own compressed copy of a file, as the proxies in deploy/ do; compressing it anew takes time, and
 * makes it larger. Returns false where there is none, or the browser takes none.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname
 */
function sendCompressed({ headers: { 'accept-encoding': accepted = '' } }, response, pathname) {
  const type = COMPRESSED_TYPES[path.extname(pathname)];
  const isSent = type && /\bbr\b/.test(accepted) && isFile(`${pathname}.br`);
  if (!isSent) return false;
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Encoding': 'br',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
  });
  response.end(readFileSync(path.join(dir, `${pathname}.br`)));
  return true;
}

/** Serves index.html for every page of the console, and a 404 for a missing file. */
/** @type {import('vite').Plugin} */
const pages = {
  name: 'pages',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      // Compressing each response on request takes longer than sending it over loopback.
      if (values.uncompressed) delete request.headers['accept-encoding'];
      // Not parsed as a URL: `//[` is not a valid one.
      const [pathname = '/'] = (request.url ?? '/').split('?', 1);
      if (pathname === '/console.json') {
        response.writeHead(200, {
          ...headers,
          'Content-Type': 'application/json',
          'Cache-Control': 'no-cache',
        });
        return response.end(config);
      }
      if (sendCompressed(request, response, pathname)) return undefined;
      const forRegistry =
        values.registry && REGISTRY_PATHS.some((pattern) => new RegExp(pattern).test(pathname));
      if (forRegistry || (pathname !== '/index.html' && isFile(pathname))) return next();
      if (path.extname(pathname) !== '' && pathname.startsWith('/assets/')) {
        response.writeHead(404, { 'Content-Type': 'text/plain' });
        return response.end('Not found');
      }
      response.writeHead(200, {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(readFileSync(index, 'utf8').replace('<!--app-base-->', '<base href="/" />'));
    });
  },
};

const proxy = values.registry
  ? Object.fromEntries(
      REGISTRY_PATHS.map((pattern) => [pattern, { target: values.registry, changeOrigin: true }]),
    )
  : undefined;

const server = await preview({
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [pages],
  build: { outDir: dir },
  preview: {
    host: '127.0.0.1',
    port: Number(values.port),
    strictPort: true,
    headers,
    proxy,
  },
});

console.log(`console listening on http://127.0.0.1:${values.port}/`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void server.close().then(() => process.exit(0)));
}
