import { Outlet, useChildMatches, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { useListOutcome } from '@/components/list/list-outcome';

import { CLOSING } from './closing';
import { DetailPanel } from './detail-panel';
import styles from './detail.module.css';
import type { WaysOut } from './target';

/** How to navigate out of an overlay. */
type Closing = typeof CLOSING & { ignoreBlocker: boolean };

type RowDetailProps = {
  /** What the row is called. */
  name: string;
  title: ReactNode;
  /** The row is there to be shown; without it, `children` stand in its place. */
  known: boolean;
  toList: (how: Closing) => void;
  toDetail: (how: Closing) => void;
  /** Draws the forms and dialogs over the detail, which `outlet` is, with what they are about. */
  renderOver: (ways: WaysOut, outlet: ReactNode) => ReactNode;
  /** What is shown of the row. */
  children: ReactNode | ((ways: WaysOut) => ReactNode);
};

/**
 * The detail of one row, and the one rule of where one comes out: an action started from the row returns to the row, an
 * action started in the panel returns to the panel, and closing takes back the history step that opening made.
 */
export function RowDetail(props: RowDetailProps) {
  const { name, title, known, toList, toDetail, renderOver, children } = props;
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const hasOpener = useLocation({ select: ({ state }) => (state.below ?? []).length > 0 });
  // A form or dialog opened from the list stands alone; one opened in the panel, or by its address, stands over it.
  const [opened, setOpened] = useState(!hasDialog || !hasOpener);
  if (!hasDialog && !opened) setOpened(true);
  const [notice, setNotice] = useState<string | null>(null);
  const say = useListOutcome();

  const leave = () => toList({ ...CLOSING, ignoreBlocker: false });
  const out = opened ? toDetail : toList;
  const ways: WaysOut = {
    close: () => {
      setNotice(null);
      out({ ...CLOSING, ignoreBlocker: false });
    },
    finish: (message) => {
      if (opened) setNotice(message);
      else say({ target: name, text: message });
      out({ ...CLOSING, ignoreBlocker: true });
    },
    ended: () => setOpened(false),
    leave,
  };
  return (
    <>
      {(opened || !known) && (
        <DetailPanel title={title} onClose={leave}>
          <div className={styles.sections}>
            {known && <Notice text={notice} />}
            {typeof children === 'function' ? children(ways) : children}
          </div>
        </DetailPanel>
      )}
      {known && renderOver(ways, <Outlet />)}
    </>
  );
}

/** What was just done; its place is there before its text, or screen readers would not notice it. */
function Notice({ text }: { text: string | null }) {
  return <output className={styles.notice}>{text !== null && <ForeignText text={text} />}</output>;
}
