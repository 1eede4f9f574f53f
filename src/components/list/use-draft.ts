import { useEffect, useRef, useState } from 'react';

/**
 * Holds text that is typed faster than it should be committed: it shows at once, and is committed when typing pauses.
 * When the committed value changes elsewhere (Back, Clear), that shows instead. Everything typed until `end` is one
 * change: `again` means that a commit corrects the previous one.
 */
export function useDraft(
  value: string,
  commit: (value: string, again: boolean) => void,
  delay = 150,
) {
  const [draft, setDraft] = useState(value);
  const committed = useRef(value);
  const again = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (value === committed.current) return;
    committed.current = value;
    again.current = false;
    clearTimeout(timer.current);
    setDraft(value);
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const take = (next: string) => {
    clearTimeout(timer.current);
    if (next === committed.current) return;
    committed.current = next;
    commit(next, again.current);
    again.current = true;
  };
  const change = (next: string, at: 'once' | 'pause' = 'pause') => {
    setDraft(next);
    clearTimeout(timer.current);
    if (at === 'once') take(next);
    else timer.current = setTimeout(() => take(next), delay);
  };
  const end = () => {
    take(draft);
    again.current = false;
  };
  return [draft, change, end] as const;
}
