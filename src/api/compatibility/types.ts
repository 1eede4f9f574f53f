import type { OperationId } from '../generated/operations.gen';

/** How one read operation stands to the contract. */
export type Outcome =
  /** The answer has the form that the contract says. */
  | 'conforms'
  /** An answer came, and some of its fields are of another form. */
  | 'differs'
  /** No answer came that could be compared, and the contract does not expect that. */
  | 'failed'
  /** It failed in this registry as older releases are known to: nothing of it is the console's doing. */
  | 'known-fault'
  /** This registry does not have the operation: a feature is off, or it is older (C 1.0). */
  | 'not-offered'
  /** The account or token may not do this, as the contract says (C 3.2, 10.14). */
  | 'not-allowed'
  /** Not asked, or nothing to be learned from the answer. */
  | 'skipped';

/** One field, or all fields at the same place of a list, that differ in the same way. No value of an answer is in it. */
export type FieldProblem = {
  /** `users[].enabled`; `*` stands for a key that is data rather than a name of the contract. */
  path: string;
  /** In the words of JSON: `string or null`, `integer`, `"Warning" or "Reject"`. */
  expected: string;
  found: string;
  /** In how many places of the answer. */
  count: number;
};

/** What came of one read operation. */
export type CheckRow = {
  operation: OperationId;
  /** Method, path template and query, without names that came from the registry. */
  request: string;
  outcome: Outcome;
  /** The answer's HTTP status; null where there was none. */
  status: number | null;
  /** From asking to the end of the answer; null where nothing was asked. */
  ms: number | null;
  /** Why it is neither of the first two outcomes, in a sentence. */
  reason: string | null;
  fields: readonly FieldProblem[];
  /** Worth knowing, and no mismatch: fields that the contract does not name, lists that were empty. */
  notes: readonly string[];
};

/** What may be said of the account: `unknown` where the token does not tell (C 3.2). */
export type CheckedTier = 'superuser' | 'readonly' | 'none' | 'unknown';

/** `incomplete`: it was ended early. `nothing-checked`: no superuser operation gave an answer to compare. */
export type Verdict = 'conforms' | 'differs' | 'incomplete' | 'nothing-checked';

/** The whole report; made to be passed on, so it has neither names nor values of the registry in it. */
export type CompatibilityReport = {
  /** Of this document. */
  format: 1;
  console: string;
  /** ISO 8601. */
  checkedAt: string;
  registry: {
    /** Only where it was asked for. */
    host?: string;
    version: string | null;
    state: string | null;
    authentication: string | null;
  };
  credential: 'session' | 'token';
  tier: CheckedTier;
  /** The features that the contract depends on; absent where the registry names none of that name. */
  features: Readonly<Record<string, boolean>>;
  verdict: Verdict;
  summary: Readonly<Record<Outcome, number>>;
  operations: readonly CheckRow[];
};
