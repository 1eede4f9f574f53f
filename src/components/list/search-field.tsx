import type { Ref } from 'react';

import { CloseIcon, SearchIcon } from '@/components/icons';

import { PlainInput } from '@/components/table/plain-input';
import styles from './search-field.module.css';
import { useDraft } from './use-draft';

type SearchFieldProps = {
  label: string;
  value: string;
  /** `again` while somebody goes on typing, which is one change and one step back. */
  onChange: (value: string, again: boolean) => void;
  /** Enter was pressed, for the next place that was found, or with Shift for the one before. */
  onEnter?: (back: boolean) => void;
  ref?: Ref<HTMLInputElement>;
};

/** The search of a list. Escape empties it, and the down arrow goes on into the rows. */
export function SearchField({ label, value, onChange, onEnter, ref }: SearchFieldProps) {
  const [draft, setDraft, endDraft] = useDraft(value, onChange);
  const clear = () => setDraft('', 'once');
  return (
    <div className={styles.search}>
      <SearchIcon />
      <PlainInput
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={endDraft}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
            const row = event.currentTarget
              .closest('[data-list]')
              ?.querySelector<HTMLElement>('tr[tabindex="0"]');
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
