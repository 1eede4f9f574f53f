import classes from './skip-link.module.css';

/** Shown when it has the focus: past the bar and the navigation, to the page. */
export function SkipLink() {
  return (
    <button
      type="button"
      className={classes.skip}
      // A link to `#main` would go through <base>, or through the hash that is the router's.
      onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}
    >
      Skip to content
    </button>
  );
}
