const utc = (time: number) => new Date(time).toUTCString();

/** Rounds down to whole seconds, the precision of the server's dates. */
export const wholeSeconds = (time: number) => Math.floor(time / 1000) * 1000;

/** Formats `Tue, 24 Nov 2026 03:39:37 -0000`, as in logs and builds (C 5.2). */
export const mailDate = (time: number) => utc(time).replace('GMT', '-0000');

/** Formats `Tue, 24 Nov 2026 03:39:37 GMT`, as in service keys (C 9). */
export const httpDate = (time: number) => utc(time);

/** Formats `2026-11-24 09:20:01.000123`, as in build log entries: the server's clock, no zone (C 6.4). */
export function buildLogDate(time: number): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}000`;
}

/** Converts to unix seconds, as in dates inside metadata (C 5.2). */
export const unixSeconds = (time: number) => Math.floor(time / 1000);
