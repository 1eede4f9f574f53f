import { useEffect, useRef } from 'react';

/** One press closes one overlay, though the next one may become the topmost before the event is through. */
const handled = new WeakSet<Event>();

/** Calls `onEscape` when Escape is pressed while `active`, that is, while nothing else lies above. */
export function useEscape(active: boolean, onEscape: () => void): void {
  const latest = useRef({ active, onEscape });
  useEffect(() => {
    latest.current = { active, onEscape };
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || handled.has(event)) return;
      // The shell's own dialogs lie above everything and see to themselves.
      if (!latest.current.active || document.querySelector('dialog[open]')) return;
      handled.add(event);
      latest.current.onEscape();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
