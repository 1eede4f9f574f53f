// Writes src/api/generated from src/api/openapi.yaml, and src/routeTree.gen.ts from src/routes.
//   node scripts/generate.mjs           write
//   node scripts/generate.mjs --check   write nothing; fail if a byte would change
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createClient } from '@hey-api/openapi-ts';
import { Generator, getConfig } from '@tanstack/router-generator';
import { parse } from 'yaml';

import { generateChecks } from './generate-checks.mjs';
import { operationsModule } from './generate-operations.mjs';

const root = path.resolve(import.meta.dirname, '..');
const contract = path.join(root, 'src/api/openapi.yaml');
const cache = path.join(root, '.cache/generate');

/**
 * Makes the generated client remove a value that does not fit, instead of rejecting the whole response.
 *
 * @param {string} sdk
 */
function readingRows(sdk) {
  return sdk
    .replaceAll(/await (z\w+)\.parseAsync\(data\)/g, 'readAnswer($1, data)')
    .replace(
      'import { client } from',
      "import { readAnswer } from '../../rows';\nimport { client } from",
    );
}

/**
 * Returns the first tag, in the contract's order, whose operations use a schema.
 *
 * @param {{ tags: { name: string }[], paths: Record<string, Record<string, { tags?: string[] }>>, components: object }} contract
 * @returns {Map<string, string>} by reference, as in `#/components/schemas/User`
 */
function tagsOfSchemas({ tags, paths, components }) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {unknown} part @param {string} tag */
  const visit = (part, tag) => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key !== '$ref') visit(value, tag);
      else if (!found.has(value)) {
        found.set(value, tag);
        const [, , kind = '', name = ''] = value.split('/');
        visit(Object(components)[kind][name], tag);
      }
    }
  };
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  for (const { name } of tags)
    for (const operation of operations) if (operation.tags?.includes(name)) visit(operation, name);
  return found;
}

/** @param {string} target the folder to write the client to */
async function generateClient(target) {
  const document = parse(readFileSync(contract, 'utf8'));
  const tagOfSchema = tagsOfSchemas(document);
  // One file for each tag, so that a screen loads only what it uses; `sdk.gen.ts` and `zod.gen.ts` export them all.
  /** @param {string} tool */
  const byTag = (tool) => ({
    symbols: {
      /** @param {{ meta?: { resourceId?: string, tags?: readonly string[] } | undefined }} symbol */
      getFilePath: ({ meta }) => {
        const tag = meta?.tags?.[0] ?? tagOfSchema.get(meta?.resourceId ?? '');
        return tag && `${tool}/${tag}`;
      },
      getExportFromFilePath: () => [tool],
    },
  });
  await createClient({
    input: contract,
    output: { path: target, clean: true, entryFile: false },
    logs: { level: 'warn' },
    plugins: [
      { name: '@hey-api/client-fetch', throwOnError: true },
      '@hey-api/typescript',
      {
        name: '@hey-api/sdk',
        auth: false,
        validator: { response: 'zod', request: false },
        '~hooks': byTag('sdk'),
      },
      { name: 'zod', compatibilityVersion: 'mini', '~hooks': byTag('zod') },
    ],
  });
  for (const file of readdirSync(path.join(target, 'sdk'))) {
    const sdk = path.join(target, 'sdk', file);
    writeFileSync(sdk, readingRows(readFileSync(sdk, 'utf8')));
  }
  // The generator can only make every 64-bit integer a bigint; the console's parser makes one only where a number would
  // be rounded (src/lib/json.ts), and parses every response.
  rewrite(
    target,
    'types.gen.ts',
    /^(export type ByteCount =) number \| number;$/m,
    '$1 number | bigint;',
  );
  rewrite(target, 'zod/users.gen.ts', /z\.coerce\.bigint\(\)\.check\(.*\)$/m, 'z.bigint()');
  await generateChecks(target);
  // The response has been read and parsed (src/api/answer.ts).
  rewrite(
    target,
    'client/client.gen.ts',
    /^ *\/\/ Some servers return 200 [^]*?data = text \? JSON\.parse\(text\) : \{\};\n/m,
    '          data = bodyOf(response);\n',
  );
  rewrite(
    target,
    'client/client.gen.ts',
    /^(?=import )/m,
    "import { bodyOf } from '../../answer';\n\n",
  );
  // Otherwise every screen would load the client's event streams, which the registry does not have.
  rewrite(target, 'client/client.gen.ts', /^import \{ createSseClient \}.*\n/m, '');
  rewrite(target, 'client/client.gen.ts', /\n {2}const makeSseFn = [^]*?\n {2}\};\n/, '');
  rewrite(target, 'client/client.gen.ts', / {4}sse: \{[^]*?\n {4}\},\n/, '');
  // Requests get their credential, and responses are parsed, in src/api/client.ts.
  rewrite(target, 'client/client.gen.ts', / {4}if \(opts\.security\) \{[^]*?\n {4}\}\n\n/, '');
  rewrite(target, 'client/client.gen.ts', / {2}setAuthParams,\n/, '');
  rewrite(target, 'client/client.gen.ts', / {2}getParseAs,\n/, '');
  rewrite(
    target,
    'client/client.gen.ts',
    /\(opts\.parseAs === 'auto'[^]*?: opts\.parseAs\) \?\?/,
    'opts.parseAs ??',
  );
  writeFileSync(path.join(target, 'operations.gen.ts'), operationsModule(document));
}

/**
 * Changes one place in a generated file.
 *
 * @param {string} target
 * @param {string} name
 * @param {RegExp} place
 * @param {string} text
 */
function rewrite(target, name, place, text) {
  const file = path.join(target, name);
  const before = readFileSync(file, 'utf8');
  if (!place.test(before)) throw new Error(`${name}: nothing matches ${place}`);
  writeFileSync(file, before.replace(place, text));
}

/** Generates the route tree in place: the generator computes import paths from the file it writes. */
async function generateRouteTree() {
  const config = getConfig({ target: 'react', autoCodeSplitting: true }, root);
  await new Generator({ config, root }).run();
}

/**
 * @param {string} fresh
 * @param {string} committed
 */
function differs(fresh, committed) {
  try {
    execFileSync('diff', ['-rq', fresh, committed], { stdio: 'inherit' });
    return false;
  } catch {
    return true;
  }
}

const generated = path.join(root, 'src/api/generated');
const routeTree = path.join(root, 'src/routeTree.gen.ts');

if (process.argv.includes('--check')) {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const freshClient = path.join(cache, 'generated');
  await generateClient(freshClient);
  const committedTree = path.join(cache, 'routeTree.committed.ts');
  cpSync(routeTree, committedTree);
  await generateRouteTree();
  const stale = [differs(freshClient, generated), differs(routeTree, committedTree)];
  // Otherwise it was not written, and writing it again would disturb its readers.
  if (stale[1]) cpSync(committedTree, routeTree);
  if (stale.includes(true)) {
    console.error('Generated files are out of date: run `npm run generate` and commit the result.');
    process.exit(1);
  }
  console.log('Generated files are up to date.');
} else {
  await generateClient(generated);
  await generateRouteTree();
  console.log('Wrote src/api/generated and src/routeTree.gen.ts.');
}
