/**
 * Navigation options for closing a drawer, form or dialog with its own address: navigate to what it lies over, and the
 * history step that opening took is undone (`src/history.ts`).
 */
export const CLOSING = { replace: true, state: { closing: true } } as const;
