// The results as one table.

/** @typedef {import('./types').Figure} Figure */

const NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const COUNT = new Intl.NumberFormat('en-GB');

/** @param {Figure} figure */
export const ratioOf = ({ value, baseline }) => baseline && value / baseline.value;

/** Returns whether a figure misses its goal. @param {Figure} figure */
export const isMiss = (figure) =>
  figure.goal !== undefined && !((ratioOf(figure) ?? figure.value) <= figure.goal);

/** @param {number} value @param {string} unit */
const amount = (value, unit) => `${NUMBER.format(value)}${unit && ` ${unit}`}`;

/** @param {Figure} figure */
function cells(figure) {
  const { what, size, value, unit, baseline, goal } = figure;
  const ratio = ratioOf(figure);
  return [
    what,
    size === undefined ? '' : COUNT.format(size),
    amount(value, unit),
    baseline ? `${amount(baseline.value, unit)}, ${baseline.what}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    goal === undefined ? '' : ratio === undefined ? `≤ ${amount(goal, unit)}` : `≤ ${goal} ×`,
    goal === undefined ? '' : isMiss(figure) ? 'miss' : 'ok',
  ];
}

/** Returns the figures as a table in Markdown. @param {readonly Figure[]} figures */
export function tableOf(figures) {
  const head = ['measured', 'size', 'value', 'baseline', 'ratio', 'goal', ''];
  const lines = [head, ...figures.map(cells)];
  const widths = head.map((_, at) => Math.max(3, ...lines.map((line) => line[at]?.length ?? 0)));
  const [first, ...rest] = lines.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  return [first, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}
