import * as z from 'zod/mini';

import { zRenameOrganizationBody } from '@/api/generated/zod.gen';
import { nameProblem } from '@/lib/namespace-name';

/** What an organization may be called anew (C 1.18). */
export function renameRules(options: { name: string; isTaken: (name: string) => boolean }) {
  return z.object({
    newName: zRenameOrganizationBody.shape.name.check(
      z.refine(
        (newName) => newName === options.name || !options.isTaken(newName),
        'An organization with this name already exists.',
      ),
    ),
  });
}

type Issue = {
  code?: string | undefined;
  input?: unknown;
  minimum?: unknown;
  maximum?: unknown;
};

/** The words for what the generated rule finds; it has none of its own. */
export function nameRuleMessage({ code, input, minimum, maximum }: Issue): string | undefined {
  if (code === 'too_small') return `At least ${String(minimum)} characters.`;
  if (code === 'too_big') return `At most ${String(maximum)} characters.`;
  if (code !== 'invalid_format') return undefined;
  return (typeof input === 'string' && nameProblem(input)) || 'Not a valid name.';
}
