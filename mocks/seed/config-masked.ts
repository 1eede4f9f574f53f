/** Formats a secret of this length as the server masks it (C 8). */
export function masked(length: number): string {
  return `${'*'.repeat(Math.min(10, length))} (${length})`;
}
