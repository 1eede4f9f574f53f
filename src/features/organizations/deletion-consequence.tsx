/** Says what deleting organizations does, including to the console's own token (C 1.19). */
export function DeletionConsequence({ count }: { count: number }) {
  const [it, its, name] = count === 1 ? ['it', 'its', 'name'] : ['them', 'their', 'names'];
  return (
    <>
      <p>
        This deletes the {count === 1 ? 'organization' : 'organizations'} with all repositories and
        images, teams, robot accounts and applications. This cannot be undone.
      </p>
      <p>
        The registry removes {it} immediately and purges {its} data in the background. The {name}{' '}
        cannot be reused until that is done.
      </p>
      <p>
        The registry keeps disabled organizations even when it reports success, and does not say
        whether {count === 1 ? 'this one is' : 'these are'} disabled. The console checks afterwards.
      </p>
      <p>
        OAuth tokens issued by {its} applications stop working immediately. If the console uses such
        a token, it is signed out.
      </p>
      <p>Up to Quay 3.18, the usage log has no entry for this.</p>
    </>
  );
}
