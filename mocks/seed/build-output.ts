import { type Dice, itemAt } from './random';

/** A Dockerfile step and its output. */
export type BuildStep = { command: string; output: string[] };

const ESC = '\u001b[';
const RESET = `${ESC}0m`;
const paint = (code: string, text: string): string => `${ESC}${code}m${text}${RESET}`;
const bold = (text: string): string => paint('1', text);
const red = (text: string): string => paint('31', text);
const green = (text: string): string => paint('32', text);
const yellow = (text: string): string => paint('33', text);
const cyan = (text: string): string => paint('36', text);
const dim = (text: string): string => paint('2', text);

const PACKAGES = [
  'ca-certificates',
  'libssl3',
  'zlib',
  'glibc',
  'openssl-libs',
  'tzdata',
  'curl',
  'krb5-libs',
  'libxml2',
  'sqlite-libs',
  'ncurses',
  'pcre2',
  'expat',
  'bzip2-libs',
  'xz',
  'gnutls',
  'libffi',
  'readline',
  'gmp',
  'nettle',
];
const MODULES = [
  'core',
  'http',
  'auth',
  'cache',
  'queue',
  'schema',
  'logger',
  'metrics',
  'router',
  'session',
  'storage',
  'events',
  'config',
  'crypto',
  'mailer',
  'search',
  'pricing',
  'ledger',
  'orders',
  'stock',
];

const lines = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => `${make(index)}\n`);

/** Generates a single line that redraws itself, as progress bars do. */
function progress(label: string, dice: Dice, colour: string): string {
  let text = '';
  for (let percent = 0; percent <= 100; percent += dice.between(6, 15)) {
    const filled = Math.round(percent / 4);
    text += `\r${label} ${paint(colour, '━'.repeat(filled))}${dim('━'.repeat(25 - filled))} ${percent}%`;
  }
  return `${text}\r${label} ${paint(colour, '━'.repeat(25))} 100%\u001b[K`;
}

export function systemPackages(dice: Dice, count: number): string[] {
  return [
    'Updating Subscription Management repositories.\n',
    ...lines(count, (index) => {
      const name = itemAt(PACKAGES, index % PACKAGES.length);
      return `  Installing       : ${bold(name)}-${dice.between(1, 9)}.${dice.int(30)}-${dice.int(9)}.el9.x86_64 ${dim(`${index + 1}/${count}`)}`;
    }),
    `${green('Complete!')}\n`,
  ];
}

export function nodePackages(dice: Dice, count: number): string[] {
  return [
    `\u001b[2K\r${cyan('npm')} ${yellow('warn')} deprecated inflight@1.0.6: This module is not supported, and leaks memory.\n`,
    ...lines(count, (index) => {
      if (index % 19 === 3)
        return `${bold('npm')} ${yellow('warn')} deprecated ${itemAt(MODULES, index % 20)}@${dice.int(9)}.0.${dice.int(20)}`;
      return `npm http fetch ${green('GET 200')} https://npm.meridian.example/@meridian%2f${itemAt(MODULES, dice.int(20))} ${dice.between(9, 480)}ms ${dim('(cache miss)')}`;
    }),
    `${progress('reify', dice, '36')}\n`,
    `\nadded ${bold(String(count))} packages in ${dice.between(8, 70)}s\n`,
  ];
}

export function pythonPackages(dice: Dice, count: number): string[] {
  return Array.from({ length: Math.ceil(count / 2) }, () => {
    const name = `meridian_${dice.pick(MODULES)}-${dice.int(6)}.${dice.int(20)}.0`;
    return [
      `Downloading ${name}-py3-none-any.whl (${dice.between(10, 980)} kB)\n`,
      `${progress('  ', dice, '38;5;70')} ${green(`${dice.between(2, 40)}.1 MB/s`)} eta ${cyan('0:00:00')}\n`,
    ];
  }).flat();
}

export function testRun(dice: Dice, count: number, failing = false): string[] {
  const result = lines(count, (index) => {
    if (index % 24 === 0)
      return `\n ${paint('42;30', ' PASS ')} src/${dim(`${itemAt(MODULES, (index / 24) % 20)}/`)}${bold(`${dice.pick(MODULES)}.test.ts`)}`;
    if (index % 53 === 5)
      return `    ${yellow('○')} ${dim(`skipped ${dice.pick(MODULES)} on this platform`)}`;
    return `    ${green('✓')} ${dim(`${dice.pick(MODULES)} answers ${dice.pick(['twice', 'in order', 'when it is empty', 'with the right currency', 'after a retry'])} (${dice.between(1, 90)} ms)`)}`;
  });
  if (!failing)
    return [...result, `\n${bold('Tests:')}       ${green(`${count} passed`)}, ${count} total\n`];
  return [
    ...result,
    ` ${paint('41;97', ' FAIL ')} src/${dim('pricing/')}${bold('rounding.test.ts')}\n`,
    `  ${red('● rounds half to even')}\n\n`,
    `    expect(${red('received')}).toBe(${green('expected')})\n\n    Expected: ${green('2.50')}\n    Received: ${red('2.49')}\n`,
    `\n${bold('Tests:')}       ${red('1 failed')}, ${green(`${count} passed`)}, ${count + 1} total\n`,
  ];
}

export function mavenBuild(dice: Dice, count: number): string[] {
  return lines(count, (index) => {
    const info = `[${paint('1;34', 'INFO')}]`;
    if (index % 31 === 7)
      return `[${paint('1;33', 'WARNING')}] ${dice.pick(MODULES)}: system modules path not set in conjunction with -source 17`;
    if (index % 17 === 0)
      return `${info} ${bold('--- ')}${green('compiler:3.13.0:compile')} ${bold('(default-compile)')} @ ${cyan(`ledger-${dice.pick(MODULES)}`)} ${bold('---')}`;
    return `${info} Downloaded from ${cyan('central')}: https://maven.meridian.example/${dice.pick(MODULES)}-${dice.int(9)}.${dice.int(30)}.jar (${dice.between(2, 900)} kB at ${dice.between(1, 30)} MB/s)`;
  });
}

/** Generates all 16, all 256 and some of the 16 million colours, and the terminal's other features. */
export function palette(): string[] {
  const basic = [30, 31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97];
  return [
    `${basic.map((code) => paint(String(code), String(code))).join(' ')}\n`,
    `${basic.map((code) => paint(String(code + 10), String(code + 10))).join(' ')}\n`,
    `${Array.from({ length: 32 }, (_, index) => paint(`38;5;${index * 8}`, '█')).join('')}\n`,
    `${Array.from({ length: 32 }, (_, index) => paint(`48;2;${index * 8};80;${255 - index * 8}`, ' ')).join('')}\n`,
    `${bold('bold')} ${dim('dim')} ${paint('3', 'italic')} ${paint('4', 'underlined')} ${paint('7', 'inverse')} ${paint('9', 'struck')} ${paint('1;4;35', 'all at once')}\n`,
    `\u001b]8;;https://docs.meridian.example/build\u0007a link\u001b]8;;\u0007 and a title \u001b]0;build\u0007 and a <b>tag</b> & an &amp;\n`,
    'overwritten by what follows\rreplaced   \n',
    'two steps back:abc\b\bXY, a tab:\t| and an unknown sequence \u001b[?25l\u001b[999z.\n',
    `not closed: ${ESC}33m this line and\n`,
    `the next one are yellow ${RESET}until here\n`,
    // Builders send whatever a program has printed, wherever that is cut.
    `cut within a sequence: ${ESC}3`,
    `1mred${RESET} and whole again\n`,
    'layers: 10 %',
    '\rlayers: 60 %\r',
    'layers: 100 %\n',
    `single codes: \u009b32mgreen\u009b0m, with colons: ${paint('38:2::200:80:20', 'orange')}\n`,
    `${green('long')}: ${'x'.repeat(25_000)} end of the long line\n`,
  ];
}

/** Generates the output of pushing blobs to the registry. */
export function pushOutput(dice: Dice, layers: number): string[] {
  return Array.from({ length: layers }, () => {
    const digest = dice.hex(12);
    return `\rCopying blob ${digest} [>---------] ${dice.between(1, 9)}.0MiB / ${dice.between(20, 90)}.0MiB\rCopying blob ${digest} ${green('done')}   \n`;
  });
}
