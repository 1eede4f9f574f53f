import { Fragment } from 'react';

import classes from './shortcut-keys.module.css';

/** A shortcut as keys: `g u` is two keys one after the other, `Ctrl+K` two at once. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return (
    <span className={classes.keys}>
      {shortcut.split(' ').map((press, position) => (
        <Fragment key={`${position}${press}`}>
          {position > 0 && ' then '}
          {press.split('+').map((key, at) => (
            <Fragment key={key}>
              {at > 0 && ' + '}
              <kbd>{key}</kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
