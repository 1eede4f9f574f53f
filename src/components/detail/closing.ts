import { type LinkProps, useNavigate } from '@tanstack/react-router';

/**
 * Navigation options for closing a drawer, form or dialog with its own address: navigate to what it lies over, and the
 * history step that opening took is undone (`src/history.ts`).
 */
export const CLOSING = { replace: true, state: { closing: true } } as const;

/** Returns what leaves a form or dialog to the page that it lies over; `close` asks first if something was entered. */
export function useClosing(to: LinkProps['to']): { close: () => void; finish: () => void } {
  const navigate = useNavigate();
  const leave = (ignoreBlocker: boolean) =>
    void navigate({ to, search: true, ...CLOSING, ignoreBlocker });
  return { close: () => leave(false), finish: () => leave(true) };
}

/** Returns what closes an overlay that is open as long as the address has this search parameter. */
export function useClosingParameter(parameter: string): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, [parameter]: undefined }),
      ...CLOSING,
    });
}
