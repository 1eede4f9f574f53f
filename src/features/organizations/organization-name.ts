import { nameProblem } from '@/lib/namespace-name';

type Issue = {
  code?: string | undefined;
  input?: unknown;
  minimum?: unknown;
  maximum?: unknown;
};

/** What a name may consist of (C 1.2). */
export const NAME_HINT =
  'Lower-case letters and digits, with a single period, underscore or hyphen between them; 2 to 255 characters. Must be unique among users and organizations.';

/** Returns the message for a violation of the generated rule for a name, which has none. */
export function nameRuleMessage({ code, input, minimum, maximum }: Issue): string | undefined {
  if (code === 'too_small') return `At least ${String(minimum)} characters.`;
  if (code === 'too_big') return `At most ${String(maximum)} characters.`;
  if (code !== 'invalid_format') return undefined;
  return (typeof input === 'string' && nameProblem(input)) || 'Not a valid name.';
}
