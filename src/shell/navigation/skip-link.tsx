import classes from './skip-link.module.css';

/** Shown on focus: skips the bar and the navigation. */
export function SkipLink() {
  return (
    <button
      type="button"
      className={classes.skip}
      // A link to `#main` would resolve against <base>, or change the router's hash.
      onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}
    >
      Skip to content
    </button>
  );
}
