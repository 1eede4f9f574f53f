import classes from '../errors/error-page.module.css';

/** Shown in the window opened for a sign-in if the browser did not close it. */
export function HandedOver() {
  return (
    <main className={classes.page}>
      <h1>You are signed in</h1>
      <p>Continue in the previous window. You can close this one.</p>
    </main>
  );
}
