/** Warns what a deletion does to tokens, including the console's own (C 1.19). */
export function TokenWarning() {
  return (
    <p>
      OAuth tokens issued by its applications stop working immediately. If the console uses such a
      token, it is signed out.
    </p>
  );
}
