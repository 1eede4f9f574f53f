// Fails if docs/operations.md lacks an operation of the vendor's chapter, names a request that is not in the contract,
// or names a test that does not exist.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { CHAPTER } from './chapter.mjs';
import { root } from './install.mjs';

const contract = parse(readFileSync(path.join(root, 'src/api/openapi.yaml'), 'utf8'));
/** @type {Map<string, string>} */
const requests = new Map(
  Object.entries(contract.paths).flatMap(([address, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.operationId)
      .map(([method, operation]) => [operation.operationId, `${method.toUpperCase()} ${address}`]),
  ),
);

const rows = readFileSync(path.join(root, 'docs/operations.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| *`?[a-z]\w+`? *\|/.test(line) && !/^\| *operation *\|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

/** @type {string[]} */
const problems = [];
for (const id of CHAPTER) {
  if (!rows.some(([operation]) => operation === id)) problems.push(`${id} has no row`);
}
for (const [id = '', request = '', , , test = ''] of rows) {
  if (requests.get(id) !== request)
    problems.push(`${id}: the contract says ${requests.get(id)}, not ${request}`);
  const [file = '', title = ''] = test.split('›').map((part) => part.trim());
  const spec = path.join(root, file);
  if (!existsSync(spec)) problems.push(`${id}: there is no ${file}`);
  else if (title === '' || !readFileSync(spec, 'utf8').includes(title)) {
    problems.push(`${id}: ${file} has no test “${title}”`);
  }
}

for (const problem of problems) console.error(problem);
console.log(`${rows.length} rows, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
