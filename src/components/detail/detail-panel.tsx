import { ActionIcon } from '@mantine/core';
import { type ReactNode, use, useEffect, useLayoutEffect } from 'react';

import { isModalOpen } from '@/components/dialog/open-modals';
import { Overlay } from '@/components/dialog/overlay';
import { ChevronDownIcon, ChevronUpIcon } from '@/components/icons';
import { ListRowsContext } from '@/components/list/list-rows';
import { useLatest } from '@/components/table/use-latest';
import { useWide } from '@/components/table/use-narrow';
import { formatNumber } from '@/lib/text';

import styles from './detail.module.css';

type DetailPanelProps = { title: ReactNode; onClose: () => void; children: ReactNode };

/** Shows a row's details: beside the list where there is room, so that the list stays usable, and over it otherwise. */
export function DetailPanel({ title, onClose, children }: DetailPanelProps) {
  const beside = useWide();
  const setBeside = use(ListRowsContext)?.setBeside;
  useLayoutEffect(() => {
    if (!beside || !setBeside) return undefined;
    setBeside(true);
    return () => setBeside(false);
  }, [beside, setBeside]);
  useEscapeOnPage(beside, onClose);
  return (
    <Overlay
      // The browser cannot turn one kind of dialog into the other.
      key={beside ? 'beside' : 'over'}
      placement={beside ? 'beside' : 'right'}
      title={title}
      tools={<RowSteps />}
      onClose={onClose}
    >
      {children}
    </Overlay>
  );
}

/** Shows the row's position, with buttons for the next and the previous row. */
function RowSteps() {
  const rows = use(ListRowsContext);
  if (!rows || rows.index < 0) return null;
  const { index, count, go } = rows;
  return (
    <>
      <span className={styles.position}>
        Row {formatNumber(index + 1)} of {formatNumber(count)}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Previous row"
        disabled={index === 0}
        onClick={() => go(-1)}
      >
        <ChevronUpIcon />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Next row"
        disabled={index === count - 1}
        onClick={() => go(1)}
      >
        <ChevronDownIcon />
      </ActionIcon>
    </>
  );
}

/** Closes a panel beside a usable list on Escape, wherever the focus is, unless something else handles the key. */
function useEscapeOnPage(active: boolean, onEscape: () => void): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isModalOpen()) {
        return;
      }
      if (event.target instanceof Element && event.target.closest('[popover]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active, latest]);
}
