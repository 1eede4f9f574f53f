import { ActionIcon } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';

import textStyles from '@/components/feedback/text.module.css';
import { Whole } from '@/components/feedback/foreign-text';
import { CloseIcon } from '@/components/icons';
import { isolate } from '@/lib/text';

import type { BulkTarget } from './bulk-run';
import styles from './bulk.module.css';

type Target = BulkTarget & { detail?: ReactNode };

type BulkNamesProps = {
  /** The list's name for screen readers. */
  label: string;
  targets: readonly Target[];
  /** Ids of targets hidden by the list's filters. */
  hidden: ReadonlySet<string>;
  /** Removes a target from the run; absent where that makes no sense. */
  onLeaveOut?: (id: string) => void;
};

/** In pixels; each row is measured once it is drawn. */
const ROW_HEIGHT = 30;

type BulkGroupProps = BulkNamesProps & {
  /** What the targets have in common. */
  summary: ReactNode;
  /** Whether several names are shown at first. */
  open?: boolean;
};

/** Names the targets of a group: several can be folded away, a single one has nothing to fold. */
export function BulkGroup({ summary, open = true, ...names }: BulkGroupProps) {
  // Stays when all but one are left out by hand, or the list would lose the focus.
  const [folding] = useState(names.targets.length > 1);
  const { targets, onLeaveOut } = names;
  const only = targets.length === 1 && !onLeaveOut ? targets[0] : undefined;
  return folding ? (
    <details className={styles.names} open={open}>
      <summary>{summary}</summary>
      <BulkNames {...names} />
    </details>
  ) : (
    <div className={styles.names}>
      {summary} {only ? <OnlyName {...only} hidden={names.hidden} /> : <BulkNames {...names} />}
    </div>
  );
}

/** A target's name in full, since a cut ID would tell nothing. */
export function BulkName({ label, code }: Pick<BulkTarget, 'label' | 'code'>) {
  if (code === undefined) return <Whole text={label} />;
  const at = label.lastIndexOf(code);
  return (
    <span>
      <Whole text={label.slice(0, at)} />
      <code className={textStyles.id}>{code}</code>
      <Whole text={label.slice(at + code.length)} />
    </span>
  );
}

/** A single name that stays where it is, in the line of what is said about it. */
function OnlyName({ detail, hidden, ...target }: Target & Pick<BulkNamesProps, 'hidden'>) {
  return (
    <ul className={styles.only}>
      <li>
        <BulkName {...target} /> {detail}{' '}
        {hidden.has(target.id) && <span className={styles.hiddenMark}>Hidden by the filters</span>}
      </li>
    </ul>
  );
}

/** Lists every target by name. Only visible rows are drawn, so there may be thousands. */
export function BulkNames({ label, targets, hidden, onLeaveOut }: BulkNamesProps) {
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- this component is not memoized
  const virtualizer = useVirtualizer({
    count: targets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => targets[index]?.id ?? index,
    overscan: 8,
  });
  const leaveOut = (id: string) => {
    // The button disappears with its row.
    scroller.current?.focus();
    onLeaveOut?.(id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <section ref={scroller} className={styles.list} tabIndex={0} aria-label={label}>
      <ul className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const target = targets[index];
          if (!target) return null;
          return (
            <li
              key={target.id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={targets.length}
              aria-posinset={index + 1}
              className={styles.target}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.targetName}>
                <BulkName {...target} />
                {target.detail}
              </span>
              {hidden.has(target.id) && (
                <span className={styles.hiddenMark}>Hidden by the filters</span>
              )}
              {onLeaveOut && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Leave out ${isolate(target.label)}`}
                  onClick={() => leaveOut(target.id)}
                >
                  <CloseIcon />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
