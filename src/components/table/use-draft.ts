import { useEffect, useRef, useState } from 'react';

/**
 * Text that is typed faster than it should be taken over: it shows at once, and is committed when typing pauses. When the
 * committed value changes from elsewhere (Back, Clear), that shows instead.
 */
export function useDraft(value: string, commit: (value: string) => void, delay = 150) {
  const [draft, setDraft] = useState(value);
  const committed = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (value === committed.current) return;
    committed.current = value;
    clearTimeout(timer.current);
    setDraft(value);
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string, at: 'once' | 'pause' = 'pause') => {
    setDraft(next);
    clearTimeout(timer.current);
    const take = () => {
      committed.current = next;
      commit(next);
    };
    if (at === 'once') take();
    else timer.current = setTimeout(take, delay);
  };
  return [draft, change] as const;
}
