import type { DeletionOutcome } from '@/lib/deletion';

import { isUncertain, saysNotThere } from './uncertain';

/**
 * Deletes something and checks that it is gone: the registry also reports success where it does nothing, as for
 * disabled targets (C 1.4, 1.19). Also checks after a lost response, or a refusal because the target does not exist.
 *
 * @param look reloads the target: null when it is gone, undefined when it could not be loaded
 * @throws ApiError the registry refused, and the target still exists
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
