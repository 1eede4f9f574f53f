/** A way to sign in: the registry's own session, its OAuth pages, or a token that is pasted. */
export const SIGN_IN_METHODS = ['session', 'oauth', 'token'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** What whoever hosts the console says about it, in `console.json` beside `index.html`. */
export type Deployment = {
  /** The registry's origin, without a path. */
  registry: string;
  /** Shown instead of the registry's own title. */
  title: string | undefined;
  /** In the order in which they are offered; never empty. */
  signIn: readonly SignInMethod[];
  /** The id of the OAuth application that the console signs in with. */
  clientId: string | undefined;
  /** Links of the people who run the registry. */
  links: readonly { title: string; url: string }[];
};

/** What holds where nobody said anything: the registry has the console's own origin. */
export const defaultDeployment = (origin: string): Deployment => ({
  registry: origin,
  title: undefined,
  signIn: ['session', 'token'],
  clientId: undefined,
  links: [],
});

/** `console.json` cannot be followed; the message lists every mistake in it. */
export class DeploymentError extends Error {
  override name = 'DeploymentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
