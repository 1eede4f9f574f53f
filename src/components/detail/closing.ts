/**
 * How a drawer, form or dialog with an address of its own is closed: navigate to what it lies over with these options,
 * and the history step that opening took is given back (`src/history.ts`).
 */
export const CLOSING = { replace: true, state: { closing: true } } as const;
