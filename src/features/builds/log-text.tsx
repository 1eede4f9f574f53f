import type { CSSProperties } from 'react';

import type { AnsiSegment } from '@/lib/ansi-line';
import type { AnsiStyle } from '@/lib/ansi-style';
import { cssColour, readableOn, readableOnSurface, type Rgb } from '@/lib/ansi-colour';
import { formatNumber } from '@/lib/text';

import type { LogMatch } from './log-lines';
import styles from './log-text.module.css';

/** Laying out a longer line costs seconds; the rest is in the copy and the download. */
const MAX_SHOWN = 4_000;

type LogTextProps = {
  segments: readonly AnsiSegment[];
  matches: readonly LogMatch[] | undefined;
  current: LogMatch | undefined;
};

/** Shows a line in its colours, with search matches marked. */
export function LogText({ segments, matches = [], current }: LogTextProps) {
  const whole = segments.reduce((length, { text }) => length + text.length, 0);
  return (
    <>
      {placed(segments).map(({ from, text, style }) => (
        <span key={from} className={classOf(style)} style={coloursOf(style)}>
          {marked(text, from, matches, current)}
        </span>
      ))}
      {whole > MAX_SHOWN && (
        <span className={styles.over}>
          {' '}
          … {formatNumber(whole - MAX_SHOWN)} more characters, see the download
        </span>
      )}
    </>
  );
}

/** Returns the visible segments with their start positions. */
function placed(segments: readonly AnsiSegment[]) {
  const result: (AnsiSegment & { from: number })[] = [];
  let from = 0;
  for (const { text, style } of segments) {
    if (from >= MAX_SHOWN) break;
    result.push({ from, text: text.slice(0, MAX_SHOWN - from), style });
    from += text.length;
  }
  return result;
}

function marked(
  text: string,
  from: number,
  matches: readonly LogMatch[],
  current: LogMatch | undefined,
) {
  const inside = matches.filter(({ start, end }) => end > from && start < from + text.length);
  if (inside.length === 0) return text;
  let at = 0;
  const parts = inside.map((match) => {
    const start = Math.max(0, match.start - from);
    const end = Math.min(text.length, match.end - from);
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={match.start}>
        {before}
        <mark className={styles.mark} data-current={match === current || undefined}>
          {text.slice(start, end)}
        </mark>
      </span>
    );
  });
  return [...parts, text.slice(at)];
}

function classOf({ bold, dim, italic, underline, strike, inverse, colour, background }: AnsiStyle) {
  const plain = !colour && !background;
  return (
    [
      bold && styles.bold,
      italic && styles.italic,
      underline && styles.underline,
      strike && styles.strike,
      dim && plain && !inverse && styles.dim,
      inverse && plain && styles.inverse,
    ]
      .filter(Boolean)
      .join(' ') || undefined
  );
}

const known = new WeakMap<AnsiStyle, CSSProperties>();

/** Returns the colours that a program chose, adjusted as far as needed to be readable in either scheme. */
function coloursOf(style: AnsiStyle): CSSProperties | undefined {
  if (!style.colour && !style.background) return undefined;
  const cached = known.get(style);
  if (cached) return cached;
  const made = colours(style);
  known.set(style, made);
  return made;
}

function colours({ colour, background, inverse = false }: AnsiStyle): CSSProperties {
  const [text, behind]: [Rgb | undefined, Rgb | undefined] = inverse
    ? [background, colour]
    : [colour, background];
  if (behind) {
    return { backgroundColor: cssColour(behind), color: cssColour(readableOn(behind, text)) };
  }
  if (!text) return {};
  const on = (scheme: 'light' | 'dark') => cssColour(readableOnSurface(text, scheme));
  return { color: `light-dark(${on('light')}, ${on('dark')})` };
}
