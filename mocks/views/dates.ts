const utc = (time: number) => new Date(time).toUTCString();

/** Whole seconds: the server's dates have no more. */
export const wholeSeconds = (time: number) => Math.floor(time / 1000) * 1000;

/** `Tue, 24 Nov 2026 03:39:37 -0000`, as logs and builds have it (C 5.2). */
export const mailDate = (time: number) => utc(time).replace('GMT', '-0000');

/** `Tue, 24 Nov 2026 03:39:37 GMT`, as service keys have it (C 9). */
export const httpDate = (time: number) => utc(time);

/** `2026-11-24 09:20:01.000123`, as entries of build logs have it: the server's clock, no zone (C 6.4). */
export function buildLogDate(time: number): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}000`;
}

/** Unix seconds, as dates inside metadata are (C 5.2). */
export const unixSeconds = (time: number) => Math.floor(time / 1000);
