// Fails if a file imports what the import rules forbid, or reads the computer's clock.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { clockViolations } from './clock-rules.mjs';
import { violation } from './import-rules.mjs';
import { root } from './install.mjs';

const FOLDERS = ['src', 'mocks', 'e2e'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts'];
/** @type {Record<string, string>} */
const ALIASES = { '@/': 'src/', '@mocks/': 'mocks/' };

/**
 * @param {string} specifier
 * @param {string} from
 * @returns {string | undefined} the file, relative to the root; undefined for packages
 */
function resolve(specifier, from) {
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  const bare = specifier.split('?')[0] ?? '';
  const target = alias
    ? path.join(ALIASES[alias] ?? '', bare.slice(alias.length))
    : specifier.startsWith('.')
      ? path.join(path.dirname(from), bare)
      : undefined;
  if (target === undefined) return undefined;
  const ending = ENDINGS.find((end) => {
    const file = path.join(root, target + end);
    return existsSync(file) && statSync(file).isFile();
  });
  return ending === undefined ? target : target + ending;
}

/** @param {string} file */
const parsed = (file) =>
  ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );

/** @param {import('typescript').SourceFile} source */
function edgesOf(source) {
  /** @type {{ specifier: string, typeOnly: boolean, dynamic: boolean }[]} */
  const found = [];
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({
        specifier: node.moduleSpecifier.text,
        typeOnly: node.importClause?.isTypeOnly ?? false,
        dynamic: false,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({
        specifier: node.moduleSpecifier.text,
        typeOnly: node.isTypeOnly,
        dynamic: false,
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ specifier: argument.text, typeOnly: false, dynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file)),
);

let broken = 0;
for (const file of files) {
  const source = parsed(file);
  for (const problem of clockViolations(file, source)) {
    broken += 1;
    console.error(`${file} ${problem}`);
  }
  for (const { specifier, typeOnly, dynamic } of edgesOf(source)) {
    const to = resolve(specifier, file);
    const problem = to && violation({ from: file, to, typeOnly, dynamic });
    if (problem) {
      broken += 1;
      console.error(`${file} imports ${to}: ${problem}`);
    }
  }
}
console.log(`${files.length} files, ${broken} forbidden imports or clocks`);
process.exit(broken === 0 ? 0 : 1);
