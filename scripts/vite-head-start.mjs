import { readdirSync } from 'node:fs';

/** The script that runs before the others, and requests what they will need (src/lib/head-start.ts). */
export const HEAD_START = 'head-start';

/** The font for Latin text. */
export const LATIN_FONT = /geist-latin-wght-normal.*\.woff2$/;

/** The links that fetch the largest scripts, each with its line. */
const LARGE = /^ *<link rel="modulepreload"[^>]*\/(vendor|console)-[^>]*>\n/gm;

/** Stands in `index.html` for the base that a deployment may have. */
const BASE = '<!--app-base-->';

/**
 * Runs the head start before the console's other scripts, and tells it which files the screen in the address needs
 * beyond those of `index.html`.
 *
 * @returns {import('vite').Plugin}
 */
export function headStart() {
  return {
    name: HEAD_START,
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const script = chunks.find(({ name }) => name === HEAD_START);
        if (!script) throw new Error('The build has no head start.');
        /** @param {string} file @param {Set<string>} [found] @returns {Set<string>} */
        const withImports = (file, found = new Set()) => {
          const chunk = bundle[file];
          if (chunk?.type !== 'chunk' || found.has(file) || html.includes(file)) return found;
          found.add(file);
          for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
          for (const next of chunk.imports) withImports(next, found);
          return found;
        };
        const fonts = Object.keys(bundle).filter((file) => LATIN_FONT.test(file));
        // The files of a screen, with its loader.
        /** @param {string} screen */
        const filesOf = (screen) =>
          chunks
            .filter(({ facadeModuleId }) =>
              facadeModuleId?.includes(`/src/routes/_console/${screen}.tsx?tsr-split=component`),
            )
            .flatMap(({ fileName }) => [...withImports(fileName)]);
        const screens = readdirSync('src/routes/_console')
          .map((file) => /^([a-z-]+)(?:\.index)?\.tsx$/.exec(file)?.[1])
          .filter((name) => name !== undefined)
          .map((name) => {
            const files = filesOf(name).concat(filesOf(`${name}.index`));
            return [name === 'index' ? '' : name, ...new Set(files), ...fonts].join(' ');
          });
        // After the base, which their addresses refer to, and before everything else. The largest files come first: a
        // browser requests few at once from a server without HTTP/2.
        const large = html.match(LARGE) ?? [];
        const [before, after] = html.replaceAll(LARGE, '').split(BASE);
        return `${before}${BASE}
    ${large.map((link) => link.trim()).join('\n    ')}
    <meta name="console-parts" content="${screens.join('\n')}" />
    <script type="module" async crossorigin src="./${script.fileName}"></script>${after}`;
      },
    },
  };
}
