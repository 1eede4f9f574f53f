import type { ZodMiniType } from 'zod/mini';

import type { Predicate } from '@/lib/table';

/**
 * Checks a response against its schema and removes what does not match, row by row (see row-repair.ts, which loads only
 * then). Checking the whole first is fast and nearly always enough.
 *
 * @param fits a faster check of the same schema, for lists of many pages
 * @throws the schema's issues when the response cannot be shown
 */
export async function readAnswer(
  schema: ZodMiniType,
  answer: unknown,
  fits: Predicate<unknown> = () => false,
): Promise<void> {
  if (fits(answer)) return;
  const { error } = schema.safeParse(answer);
  if (!error) return;
  const { repairRows } = await import('./row-repair').catch(() => {
    throw error;
  });
  repairRows(schema, answer, error);
}
