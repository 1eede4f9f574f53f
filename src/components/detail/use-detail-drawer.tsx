import { useChildMatches } from '@tanstack/react-router';
import { useState } from 'react';

import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { ForeignText } from '@/components/feedback/foreign-text';
import { useListOutcome } from '@/components/list/list-outcome';

import { CLOSING } from './closing';
import styles from './detail.module.css';

/** The ways out of a form or dialog that is about one row of a list. */
export type WaysOut = {
  /** Leaves without a result: to where it was opened from. A form that holds something asks first. */
  close: () => void;
  /** Leaves after a success, to where it was opened from: the row's drawer or the list, which says what was done. */
  finish: (message: string) => void;
  /** Says that the row is no more; its drawer must not go on showing it. */
  ended: () => void;
  /** Leaves to the list, as after a deletion. */
  leave: () => void;
};

/** How to navigate out of an overlay. */
type Closing = typeof CLOSING & { ignoreBlocker: boolean };

type DetailDrawerOptions = {
  /** What the row is called. */
  name: string;
  /** The row is there to be shown. */
  known: boolean;
  toList: (how: Closing) => void;
  toDetail: (how: Closing) => void;
};

/**
 * The drawer of one row, and the one rule of where one comes out: an action started from the row returns to the row, an
 * action started in the drawer returns to the drawer, and closing takes back the history step that opening made.
 */
export function useDetailDrawer({ name, known, toList, toDetail }: DetailDrawerOptions) {
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  // A form or dialog opened from the list stands alone; one opened in the drawer stands over it.
  const [opened, setOpened] = useState(!hasDialog || !known);
  if (!hasDialog && !opened) setOpened(true);
  const [notice, setNotice] = useState<string | null>(null);
  const say = useListOutcome();
  const entered = useEntered();
  useOverlayFocus();

  const leave = () => toList({ ...CLOSING, ignoreBlocker: false });
  useEscape(entered && opened && !hasDialog, leave);

  const ways: WaysOut = {
    close: () => {
      setNotice(null);
      const out = opened ? toDetail : toList;
      out({ ...CLOSING, ignoreBlocker: false });
    },
    finish: (message) => {
      if (opened) setNotice(message);
      else say({ target: name, text: message });
      const out = opened ? toDetail : toList;
      out({ ...CLOSING, ignoreBlocker: true });
    },
    ended: () => setOpened(false),
    leave,
  };
  return { opened: entered && opened, notice, ways };
}

/** What was just done. The text comes a moment after its place, or screen readers would not notice it. */
export function DetailNotice({ text }: { text: string | null }) {
  const entered = useEntered();
  return (
    <output className={styles.notice}>
      {entered && text !== null && <ForeignText text={text} />}
    </output>
  );
}
