/** A segment of a bar, as wide as its share of the whole; renders nothing without a share. */
export function BarPart({
  share,
  className,
  series,
}: {
  /** 1 is the whole bar, and more is drawn as the whole; null if there is no whole. */
  share: number | null;
  className?: string | undefined;
  series?: string;
}) {
  if (share === null || share <= 0) return null;
  return (
    <span
      className={className}
      data-series={series}
      style={{ width: `${Math.min(1, share) * 100}%` }}
    />
  );
}
