import { type Ref, type RefObject, useEffect, useRef, useState } from 'react';

import { CloseIcon, SearchIcon } from '@/components/icons';

import { PlainInput } from '@/components/table/plain-input';
import styles from './search-field.module.css';
import { useDraft } from './use-draft';

type SearchFieldProps = {
  label: string;
  value: string;
  /** `again` while the user keeps typing, which is one change and one history entry. */
  onChange: (value: string, again: boolean) => void;
  /** Called with each text, before typing pauses. Keep it stable. */
  onTyping?: ((value: string) => void) | undefined;
  /** Called on Enter, for the next match, or with Shift for the previous one. */
  onEnter?: (back: boolean) => void;
  ref?: Ref<HTMLInputElement>;
};

/** What the icon and the borders take of the field, and how wide a letter is on average, in em. */
const TAKEN = 3;
const LETTER = 0.53;

/** The search field of a list. Escape clears it, and the down arrow moves on into the rows. */
export function SearchField({ label, value, onChange, onTyping, onEnter, ref }: SearchFieldProps) {
  const [draft, setDraft, endDraft] = useDraft(value, onChange);
  // What was not typed, as by Back or Clear, is searched too.
  useEffect(() => onTyping?.(draft), [draft, onTyping]);
  const clear = () => setDraft('', 'once');
  const field = useRef<HTMLDivElement>(null);
  const room = useRoom(field);
  return (
    <div ref={field} className={styles.search}>
      <SearchIcon />
      <PlainInput
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label.length > room ? 'Search' : label}
        value={draft}
        onChange={({ currentTarget: { value: typed } }) => {
          setDraft(typed);
          // Drawn together: a key and its rows are on the screen within two frames.
          onTyping?.(typed);
        }}
        onBlur={endDraft}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
            const row = event.currentTarget
              .closest('[data-list]')
              ?.querySelector<HTMLElement>(':is(tr, [role="treegrid"])[tabindex="0"]');
            if (row) event.preventDefault();
            row?.focus();
          }
          if (event.key === 'Enter') {
            setDraft(draft, 'once');
            onEnter?.(event.shiftKey);
          }
          if (event.key === 'Escape' && draft) {
            event.preventDefault();
            clear();
          }
        }}
      />
      {draft && (
        <button type="button" aria-label="Clear the search" onClick={clear}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

/** Returns how many letters the field shows without cutting them. */
function useRoom(field: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Infinity);
  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const letter = Number.parseFloat(getComputedStyle(element).fontSize);
      setRoom((element.clientWidth / letter - TAKEN) / LETTER);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [field]);
  return room;
}
