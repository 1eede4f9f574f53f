/** How the server writes a secret of that length (C 8). */
export function masked(length: number): string {
  return `${'*'.repeat(Math.min(10, length))} (${length})`;
}
