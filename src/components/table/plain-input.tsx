import type { ComponentProps } from 'react';

import styles from './plain-input.module.css';

/** A text field that looks like those of forms, without their code: part of the first view of lists and logs. */
export const PlainInput = (props: ComponentProps<'input'>) => (
  <input autoComplete="off" spellCheck={false} {...props} className={styles.input} />
);
