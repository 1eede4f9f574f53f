/** A way to sign in: the registry's own session, its OAuth pages, or a pasted token. */
export const SIGN_IN_METHODS = ['session', 'oauth', 'token'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** The settings of a deployment, from `console.json` beside `index.html`. */
export type Deployment = {
  /** The registry's origin, without a path. */
  registry: string;
  /** Shown instead of the registry's own title. */
  title: string | undefined;
  /** In display order; never empty. */
  signIn: readonly SignInMethod[];
  /** The id of the OAuth application that the console uses to sign in. */
  clientId: string | undefined;
  /** Links from the operators of the registry. */
  links: readonly { title: string; url: string }[];
};

/** Returns the settings without a `console.json`: the registry has the console's own origin. */
export const defaultDeployment = (origin: string): Deployment => ({
  registry: origin,
  title: undefined,
  signIn: ['session', 'token'],
  clientId: undefined,
  links: [],
});

/** `console.json` is invalid; the message lists every mistake in it. */
export class DeploymentError extends Error {
  override name = 'DeploymentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
