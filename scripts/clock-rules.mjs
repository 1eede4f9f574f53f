// Who may read the computer's clock: only the console's own clock, which follows the registry's.
import ts from 'typescript';

const CLOCK = 'src/lib/clock.ts';

/** @param {import('typescript').Node} node */
function asksComputer(node) {
  if (ts.isPropertyAccessExpression(node))
    return node.expression.getText() === 'Date' && node.name.text === 'now';
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

/**
 * Returns where a file reads the computer's clock; tests may.
 *
 * @param {string} file relative to the project's root
 * @param {import('typescript').SourceFile} source
 * @returns {string[]}
 */
export function clockViolations(file, source) {
  if (!file.startsWith('src/') || file === CLOCK || /[.-]test(ing)?\.tsx?$/.test(file)) return [];
  /** @type {string[]} */
  const found = [];
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (asksComputer(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`line ${line}: ${node.getText()} is this computer's clock; use ${CLOCK}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
