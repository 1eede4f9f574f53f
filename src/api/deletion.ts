import type { DeletionOutcome } from '@/lib/deletion';

import { isUncertain, saysNotThere } from './uncertain';

/**
 * Deletes something and looks whether it is gone: the registry reports success also where it does nothing, as for what is
 * disabled (C 1.4, 1.19). A lost answer, or a refusal because there is no such thing, is followed by the same look.
 *
 * @param look reads the target again: null when it is gone, undefined when that could not be read
 * @throws ApiError the registry refused, and the target is still there
 */
export async function deleteAndLook(
  request: () => Promise<unknown>,
  look: () => Promise<unknown>,
): Promise<{ outcome: DeletionOutcome }> {
  try {
    await request();
  } catch (thrown) {
    const notThere = saysNotThere(thrown);
    if ((notThere || isUncertain(thrown)) && (await look()) === null)
      return { outcome: notThere ? 'already-gone' : 'deleted' };
    throw thrown;
  }
  const found = await look();
  if (found === undefined) return { outcome: 'unknown' };
  return { outcome: found === null ? 'deleted' : 'still-there' };
}
