/** What a deletion does to tokens, the console's own among them (C 1.19). */
export function TokenWarning() {
  return (
    <p>
      Every OAuth token that was issued through an application of it stops working at once. If the
      console was signed in with such a token, it is signed out.
    </p>
  );
}
