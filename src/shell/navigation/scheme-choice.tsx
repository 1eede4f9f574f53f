import { usePreferences } from '@/components/preferences/preferences';

import classes from './scheme-choice.module.css';
import { SCHEMES } from './scheme-menu';

/** The colour schemes side by side, for the drawer, where a menu would open underneath. */
export function SchemeChoice() {
  const { scheme, setScheme } = usePreferences();
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">Colour scheme</legend>
      {SCHEMES.map(({ value, label, icon: Icon }) => (
        <label key={value}>
          <input
            type="radio"
            name="scheme"
            className="visually-hidden"
            checked={value === scheme}
            onChange={() => setScheme(value)}
          />
          <Icon />
          {value === 'auto' ? 'System' : label}
        </label>
      ))}
    </fieldset>
  );
}
