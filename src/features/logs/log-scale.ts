/** The ends of scales, as parts of a power of ten. */
const ENDS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/** Returns the end of a scale: a round number, not below the highest value, of which the half is whole. */
export function scaleEnd(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(2, highest)));
  return (
    ENDS.map((part) => part * power).find((end) => end >= highest && end % 2 === 0) ?? 10 * power
  );
}
