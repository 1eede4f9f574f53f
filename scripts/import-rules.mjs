// Which zone may import which. Each zone lists its imports besides itself; a file belongs to the first match.

/** @typedef {{ zone: string, match: RegExp, may: string[] }} Zone */

/** @type {Zone[]} */
export const zones = [
  // The generated client parses its responses with api/rows.ts and lib/json.ts.
  {
    zone: 'generated',
    match: /^src\/(api\/generated\/|routeTree\.gen)/,
    may: ['routes', 'app', 'api', 'lib'],
  },
  { zone: 'lib', match: /^src\/lib\//, may: [] },
  { zone: 'api', match: /^src\/api\//, may: ['lib', 'generated'] },
  { zone: 'components', match: /^src\/components\//, may: ['lib'] },
  { zone: 'features', match: /^src\/features\//, may: ['api', 'components', 'lib', 'types'] },
  // Shows components for development; nothing imports it.
  {
    zone: 'vocabulary',
    match: /^src\/vocabulary\//,
    may: ['features', 'shell', 'api', 'components', 'lib'],
  },
  { zone: 'shell', match: /^src\/shell\//, may: ['api', 'components', 'lib', 'app'] },
  {
    zone: 'routes',
    match: /^src\/routes\//,
    may: ['features', 'shell', 'api', 'components', 'lib', 'app'],
  },
  // The few files at the top of src, which combine the parts.
  {
    zone: 'app',
    match: /^src\/[^/]+$/,
    may: ['generated', 'routes', 'shell', 'api', 'components', 'lib'],
  },
  { zone: 'mocks', match: /^mocks\//, may: ['lib', 'types'] },
  { zone: 'e2e', match: /^e2e\//, may: ['mocks', 'lib'] },
];

/** The only way from the application to the mock registry: a dynamic import in this file. */
const MOCK_DOOR = 'src/main.tsx';

/** Only `src/api` may call it; any zone may use its types. */
const CLIENT = /^src\/api\/generated\//;

/** @param {string} file */
const zoneOf = (file) => zones.find(({ match }) => match.test(file));

/** @param {string} file */
const featureOf = (file) => /^src\/features\/([^/]+)\//.exec(file)?.[1];

/**
 * Returns what is wrong with an import; undefined if nothing is.
 *
 * @param {{ from: string, to: string, typeOnly: boolean, dynamic: boolean }} edge files relative to the project's root
 * @returns {string | undefined}
 */
export function violation({ from, to, typeOnly, dynamic }) {
  const source = zoneOf(from);
  const target = zoneOf(to);
  if (!source || !target) return undefined;
  if (target.zone === 'mocks' && source.zone === 'app') {
    return from === MOCK_DOOR && dynamic
      ? undefined
      : `only a dynamic import in ${MOCK_DOOR} may reach the mocks`;
  }
  if (source.zone === 'features' && target.zone === 'features') {
    return featureOf(from) === featureOf(to) ? undefined : 'one feature never imports another';
  }
  if (source.zone === target.zone) return undefined;
  if (CLIENT.test(to) && source.zone !== 'generated') {
    const isSchema = /\/(zod|types|operations)\.gen$/.test(to.replace(/\.ts$/, ''));
    if (source.zone === 'api') return undefined;
    if (source.may.includes('types') && (typeOnly || isSchema)) return undefined;
    return 'only src/api calls the generated client; others import its types';
  }
  return source.may.includes(target.zone)
    ? undefined
    : `${source.zone} may not import ${target.zone}`;
}
