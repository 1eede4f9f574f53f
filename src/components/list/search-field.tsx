import { type Ref, startTransition, useEffect } from 'react';

import { CloseIcon, SearchIcon } from '@/components/icons';

import { PlainInput } from '@/components/table/plain-input';
import { useNarrow } from '@/components/table/use-narrow';
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

/** What a phone shows without cutting it. */
const LONGEST_NARROW = 24;

/** The search field of a list. Escape clears it, and the down arrow moves on into the rows. */
export function SearchField({ label, value, onChange, onTyping, onEnter, ref }: SearchFieldProps) {
  const [draft, setDraft, endDraft] = useDraft(value, onChange);
  useEffect(() => {
    // The field shows a key before the rows do.
    startTransition(() => onTyping?.(draft));
  }, [draft, onTyping]);
  const clear = () => setDraft('', 'once');
  const narrow = useNarrow();
  return (
    <div className={styles.search}>
      <SearchIcon />
      <PlainInput
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={narrow && label.length > LONGEST_NARROW ? 'Search' : label}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
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
