/** The text, in words and in files, for a value that a response lacks: older registries return less (R D1, D4). */
export const NOT_TOLD = 'Unknown';
