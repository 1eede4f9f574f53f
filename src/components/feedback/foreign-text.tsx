import { Fragment } from 'react';

import { endEllipsis } from '@/lib/text';

import styles from './text.module.css';

/** ARABIC LETTER MARK, the marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
const CONTROLS = /([\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])/;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Shows foreign text with bidirectional control characters made visible and harmless: each acts only within itself, and
 * its code is shown before it. The page, and so what is copied from it, holds the original text; the style sheet draws
 * the code.
 */
export function ForeignText({ text }: { text: string }) {
  if (!CONTROLS.test(text)) return text;
  return text.split(CONTROLS).map((part, at) => (
    <Fragment key={at}>
      {at % 2 === 0 ? (
        part
      ) : (
        <bdi className={styles.control} data-code={codeOf(part)}>
          {part}
        </bdi>
      )}
    </Fragment>
  ));
}

/** Foreign text that breaks first where it is split by `at`, as after the signs of an address. */
export const BreakingText = ({ text, at }: { text: string; at: RegExp }) => (
  <bdi>
    {text.split(at).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        <ForeignText text={part} />
      </Fragment>
    ))}
  </bdi>
);

/** What is shown of a text in full: more is never of use at a glance. */
export const MAX_WHOLE = 1200;

/** Foreign text in full, over several lines if it is long. */
export function Whole({ text }: { text: string }) {
  return (
    <bdi className={styles.whole}>
      <ForeignText text={endEllipsis(text, MAX_WHOLE)} />
    </bdi>
  );
}
