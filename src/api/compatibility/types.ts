import type { OperationId } from '../generated/operations.gen';

/** How one read operation compares with the contract. */
export type Outcome =
  /** The response has the shape that the contract describes. */
  | 'conforms'
  /** A response arrived, and some of its fields have another shape. */
  | 'differs'
  /** No comparable response arrived, and the contract does not expect that. */
  | 'failed'
  /** It failed as it is known to in older releases; the console is not the cause. */
  | 'known-fault'
  /** This registry does not have the operation: a feature is off, or it is older (C 1.0). */
  | 'not-offered'
  /** The contract does not allow the account or token to do this (C 3.2, 10.14). */
  | 'not-allowed'
  /** Not requested, or the response tells nothing. */
  | 'skipped';

/** One field, or all fields at the same place of a list, that differ in the same way. Holds no value of a response. */
export type FieldProblem = {
  /** `users[].enabled`; `*` stands for a key that is data rather than a name of the contract. */
  path: string;
  /** In JSON terms: `string or null`, `integer`, `"Warning" or "Reject"`. */
  expected: string;
  found: string;
  /** Number of places in the response. */
  count: number;
};

/** The result of one read operation. */
export type CheckRow = {
  operation: OperationId;
  /** Method, path template and query, without names that came from the registry. */
  request: string;
  outcome: Outcome;
  /** HTTP status of the response; null where there was none. */
  status: number | null;
  /** From the request to the end of the response; null where nothing was requested. */
  ms: number | null;
  /** Why it is neither of the first two outcomes, as a sentence. */
  reason: string | null;
  fields: readonly FieldProblem[];
  /** Notes that are not mismatches: fields that the contract does not name, lists that were empty. */
  notes: readonly string[];
};

/** The tier of the account; `unknown` where the token does not reveal it (C 3.2). */
export type CheckedTier = 'superuser' | 'readonly' | 'none' | 'unknown';

/** `incomplete`: it was ended early. `nothing-checked`: no superuser operation returned a comparable response. */
export type Verdict = 'conforms' | 'differs' | 'incomplete' | 'nothing-checked';

/** The whole report. It is made to be shared, so it contains neither names nor values of the registry. */
export type CompatibilityReport = {
  /** Version of this document format. */
  format: 1;
  console: string;
  /** ISO 8601. */
  checkedAt: string;
  registry: {
    /** Only where it was requested. */
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
