import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vitest/config';

import { HEAD_START, headStart } from './scripts/vite-head-start.mjs';

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

/** Starts loading the font for Latin text with the page, not after its styles, and adds the font's licence. */
function font(): Plugin {
  return {
    name: 'font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /geist-latin-wght-normal.*\.woff2$/.test(file))
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
      font(),
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
          codeSplitting: {
            // What every screen needs goes into a few files; dozens of tiny ones compress worse. What only lists need is a
            // file of its own, which the other screens do not load.
            groups: [
              { name: HEAD_START, test: /src\/lib\/head-start\.ts$/, priority: 4 },
              // First in the cascade: a component's styles for Mantine's parts must come after Mantine's own sheets.
              {
                name: 'theme',
                test: /shell\/theme\/(.*\.css|styles\.ts)$|mantine\/core\/styles\//,
                priority: 3,
              },
              {
                name: 'vendor',
                // Few screens watch several queries at once, have a virtual list, or ask before they are left.
                test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|zod|@tanstack\/(?!react-virtual|virtual-core)[\w-]+)\/(?!.*(useQueries|queriesObserver|useBlocker))/,
                priority: 2,
              },
              {
                name: 'lists',
                test: /src\/(components\/(table(?!\/download)|list(?!\/(list-screen|list-commands|from-list|select-from-list|list-empty|bulk-bar|export-menu|column-chooser|count-text|list|columns)\.tsx?$|\/select-from-list)|feedback(?!\/(copy-|loading|short-id|time-left))|menu|floating|commands|preferences)\/|components\/namespace\/(email-column|quota-(columns|share|used))\.|components\/icons|lib\/(text|error-description|steps|clock|dates|bytes|table|table-search|facets|namespaces|namespace-quota|quota-facets|email)\.ts)/,
                priority: 1,
              },
              // Copying and saving.
              {
                name: 'take-out',
                test: /src\/(components\/feedback\/copy-|components\/table\/download)/,
                priority: 1,
              },
              {
                name: 'shell',
                test: /src\/((base|router|routeTree\.gen)\.|api\/((?!crawl-progress|curl|deletion|journal|log-|one-time-secret|polling|row-repair|turn|uncertain|whole-list)[\w-]+\.ts|generated\/(?!(sdk|zod)\/(?!users|session|configuration|discovery))|(queries\/(account|session|registry)|rights\/(rules|users|quotas))\.)|shell\/([\w-]+\.tsx?|auth\/oauth(-answer)?\.ts|theme\/theme(-provider)?\.|deployment\/load|announcer\/|errors\/|navigation\/(?!nav-drawer|scheme-choice))|components\/(dialog\/(overlay|open-modals|focus-return)|parts\/))|preload-helper/,
                priority: 1,
              },
            ],
          },
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
