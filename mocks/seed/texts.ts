import type { Dice } from './random';

/** Text from hostile or unlucky users: markup, other directions, control characters, endless lines. */
export const NASTY_TEXTS: readonly string[] = [
  '<img src=x onerror="document.title=\'owned\'">',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(document.domain)>',
  '[link](javascript:alert(1)) **bold** `code`',
  'مرحبا بالعالم ‏ذ‎ abc',
  '\u202Egnp.exe\u202C reversed by an override',
  'שלום עולם 123 (abc)',
  '=HYPERLINK("http://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  'line one\nline two\r\n\tindented line three',
  'e\u0301\u0301\u0301\u0301 zalgo\u0336\u0337 \u200B\u200Bzero width',
  '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 日本語テキスト',
  '\u001b[31mred\u001b[0m and \u0007 bell',
  'A very long sentence that nobody will ever read to its end. '.repeat(60),
  'x'.repeat(2000),
  '{{constructor.constructor("alert(1)")()}} ${7*7} %s %d',
  '   ',
];

/** Returns ordinary text, and sometimes a nasty one. */
export function freeText(dice: Dice, ordinary: readonly string[]): string {
  return dice.chance(0.04) ? dice.pick(NASTY_TEXTS) : dice.pick(ordinary);
}
