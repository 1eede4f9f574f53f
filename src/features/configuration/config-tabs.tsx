import { type KeyboardEvent, useEffect, useRef } from 'react';

import { formatNumber } from '@/lib/text';

import { PARTS, type DumpPart } from './configuration-parts';
import styles from './configuration.module.css';

type ConfigTabsProps = {
  chosen: DumpPart;
  /** How many keys each part has, or how many of them match; undefined until known. */
  counts: ReadonlyMap<DumpPart, number> | undefined;
  /** The id of the panel that the tabs switch. */
  panelId: string;
  onChoose: (part: DumpPart) => void;
};

/** The parts of the dump as tabs. */
export function ConfigTabs({ chosen, counts, panelId, onChoose }: ConfigTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  // On a phone, not all tabs are in view.
  useEffect(() => {
    list.current
      ?.querySelector(`[data-part="${chosen}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = PARTS.findIndex(({ id }) => id === chosen);
    const next = {
      ArrowRight: (at + 1) % PARTS.length,
      ArrowLeft: (at + PARTS.length - 1) % PARTS.length,
      Home: 0,
      End: PARTS.length - 1,
    }[event.key];
    const part = PARTS[next ?? -1];
    if (!part) return;
    event.preventDefault();
    onChoose(part.id);
    list.current?.querySelector<HTMLElement>(`[data-part="${part.id}"]`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label="Parts of the configuration"
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {PARTS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-part={id}
          aria-selected={id === chosen}
          aria-controls={panelId}
          tabIndex={id === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(id)}
        >
          {label}
          <span className={`${styles.count} ${styles.dim}`}>
            {counts && ` ${formatNumber(counts.get(id) ?? 0)}`}
          </span>
        </button>
      ))}
    </div>
  );
}
