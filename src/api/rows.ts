import type { ZodMiniType } from 'zod/mini';

/**
 * Checks a response against its schema and removes what does not match, row by row (see row-repair.ts, which loads only
 * then). Checking the whole first is fast and nearly always enough.
 *
 * @throws the schema's issues when the response cannot be shown
 */
export async function readAnswer(schema: ZodMiniType, answer: unknown): Promise<void> {
  const { error } = schema.safeParse(answer);
  if (!error) return;
  const { repairRows } = await import('./row-repair').catch(() => {
    throw error;
  });
  repairRows(schema, answer, error);
}
