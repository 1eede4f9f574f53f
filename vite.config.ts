import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vitest/config';

import { chunks } from './scripts/chunks.mjs';
import { headStart, LATIN_FONT } from './scripts/vite-head-start.mjs';

const WORKER = 'mockServiceWorker.js';

/** Adds MSW's service worker from the package, in the dev server and the demo build only. */
function mockServiceWorker(): Plugin {
  const file = createRequire(import.meta.url).resolve(`msw/${WORKER}`);
  return {
    name: 'mock-service-worker',
    configureServer(server) {
      server.middlewares.use(`/${WORKER}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER, source: readFileSync(file) });
    },
  };
}

/** Serves the dev server at the root; a deployment replaces the comment with its own `<base>`. */
function devBase(): Plugin {
  return {
    name: 'dev-base',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace('<!--app-base-->', '<base href="/" />'),
  };
}

/**
 * Adds the font's licence. In the demo, which has no head start to do so, starts loading the font for Latin text with
 * the page, not after its styles: text that changes its font moves.
 */
function font(demo: boolean): Plugin {
  return {
    name: 'font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => demo && LATIN_FONT.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `./${file}`,
              crossorigin: true,
            },
            injectTo: 'head',
          })),
    },
    generateBundle() {
      const file = createRequire(import.meta.url).resolve('@fontsource-variable/geist/LICENSE');
      this.emitFile({ type: 'asset', fileName: 'geist-license.txt', source: readFileSync(file) });
    },
  };
}

/**
 * Leaves out Mantine's default theme: its components fall back to it outside a provider, and the console has its own for
 * all of them (src/shell/theme/theme-provider.tsx). If the theme moves within Mantine, it is in the bundle again.
 */
function noDefaultTheme(): Plugin {
  const empty = '\0no-default-theme';
  return {
    name: 'no-default-theme',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer?.includes('@mantine/core') && source.endsWith('/default-theme.mjs') ? empty : null,
    load: (id) => (id === empty ? 'export const DEFAULT_THEME = undefined;' : null),
  };
}

/** Writes a Brotli and a gzip copy beside each build file, better compressed than a server has time for. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      // Only files that never change under their name: another file may be edited, and its copies would be outdated.
      const assets = path.join(dir, 'assets');
      for (const name of readdirSync(assets)) {
        // WOFF2 is Brotli already.
        if (name.endsWith('.woff2')) continue;
        const file = path.join(assets, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** Tests without JSX that need a document. */
const DOM_TESTS = 'src/**/*.dom.test.ts';

/** The common settings of all unit tests. */
const tests = (environment: 'node' | 'jsdom') => ({
  name: environment,
  environment,
  clearMocks: true,
  // Seeding a registry takes a second or two, and longer when the machine is busy.
  testTimeout: 20_000,
});

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo';
  return {
    base: './',
    define: { __DEMO__: JSON.stringify(demo) },
    resolve: { tsconfigPaths: true },
    plugins: [
      tanstackRouter({
        target: 'react',
        autoCodeSplitting: true,
        // Split loaders along with their components: otherwise every screen's queries are part of the first one.
        codeSplittingOptions: {
          defaultBehavior: [
            ['component', 'loader'],
            ['pendingComponent'],
            ['errorComponent'],
            ['notFoundComponent'],
          ],
        },
      }),
      react(),
      devBase(),
      font(demo),
      noDefaultTheme(),
      ...(demo ? [mockServiceWorker()] : [headStart(), compressed()]),
    ],
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
    build: {
      outDir: demo ? 'dist-demo' : 'dist',
      manifest: true,
      assetsInlineLimit: 0,
      // Browsers that support popovers and the like support preloading too.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake: {
          manualPureFunctions: ['z'],
          // Who imports one operation from `sdk.gen.ts` does not load the others.
          moduleSideEffects: [{ test: /src\/api\/generated\//, sideEffects: false }],
        },
        output: {
          codeSplitting: { groups: chunks },
        },
      },
    },
    test: {
      // A new worker for each file takes longer than most files; each test undoes its own changes.
      isolate: false,
      // By default one core stays free, which is half of a machine with two.
      maxWorkers: '100%',
      // Two projects, because a worker serves one environment: alternating files would restart it for each.
      projects: [
        {
          extends: true,
          test: {
            ...tests('node'),
            include: ['{src,mocks,scripts}/**/*.test.ts'],
            exclude: [DOM_TESTS],
          },
        },
        {
          extends: true,
          test: {
            ...tests('jsdom'),
            include: ['src/**/*.test.tsx', DOM_TESTS],
            environmentOptions: { jsdom: { url: 'http://127.0.0.1:5173/' } },
            setupFiles: ['./scripts/jsdom-setup.ts'],
          },
        },
      ],
    },
  };
});
