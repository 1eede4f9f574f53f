import type { ReactNode } from 'react';

import styles from './log-export.module.css';

type LogExportChoicesProps<Id extends string> = {
  legend: string;
  options: readonly { id: Id; label: string; holds: ReactNode }[];
  chosen: Id;
  onChoose: (id: Id) => void;
};

/** Offers a few choices about a file, each with a sentence about it. */
export function LogExportChoices<Id extends string>(props: LogExportChoicesProps<Id>) {
  const { legend, options, chosen, onChoose } = props;
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ id, label, holds }) => (
        <label key={id}>
          <input type="radio" name={legend} checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {label}
            <small>{holds}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Returns the choice of the entries that pass the filters of the list, which are in words. */
export const filteredChoice = (intro: string, filters: readonly string[]) => ({
  id: 'filtered' as const,
  label: 'Matching the filters',
  holds: (
    <>
      {intro}{' '}
      <span className={styles.filters}>
        {filters.map((words) => (
          <bdi key={words}>{words}</bdi>
        ))}
      </span>
    </>
  ),
});
