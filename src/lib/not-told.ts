/** What stands, in words and in files, for a value that an answer does not hold: older registries know less (R D1, D4). */
export const NOT_TOLD = 'Unknown';
