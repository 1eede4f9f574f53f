import { Fragment } from 'react';

import styles from './text.module.css';

/** ARABIC LETTER MARK, the marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
const CONTROLS = /([\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])/;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Somebody else's text with the characters that would turn the direction of writing made visible and harmless: each acts
 * within itself only, and its code stands before it. What is in the page, and so what is copied from it, is the text as
 * it is; the code is drawn by the style sheet.
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
