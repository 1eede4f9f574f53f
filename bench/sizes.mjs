// The sizes at which growth is shown.

/** The size that the goals are about. */
const FULL = 100_000;

export const SIZES = [1_000, 10_000, FULL];

/** Returns a goal for the full size only: the smaller sizes just show the growth. @param {number} size @param {number} goal */
export const goalAt = (size, goal) => (size === FULL ? goal : undefined);
