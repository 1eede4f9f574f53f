import classes from './shortcut-keys.module.css';

/** A shortcut as keys: `g u` is two keys in sequence. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return (
    <span className={classes.keys}>
      {shortcut.split(' ').map((key, position) => (
        <span key={`${position}${key}`}>
          {position > 0 && <span className="visually-hidden">then </span>}
          <kbd>{key}</kbd>
        </span>
      ))}
    </span>
  );
}
