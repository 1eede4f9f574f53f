/** What a deletion does to tokens, the console's own among them (C 1.19). */
export function TokenWarning() {
  return (
    <p>
      OAuth tokens issued by its applications stop working immediately. If the console uses such a
      token, it is signed out.
    </p>
  );
}
