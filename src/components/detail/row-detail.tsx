import { Outlet, useChildMatches, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { type Undo, UndoButton } from '@/components/feedback/undo-button';
import { useOutcomeState } from '@/components/feedback/use-outcome-state';
import { useListOutcome } from '@/components/list/list-outcome';

import { CLOSING } from './closing';
import { DetailPanel } from './detail-panel';
import styles from './detail.module.css';
import type { WaysOut } from './target';

/** Navigation options for leaving an overlay. */
type Closing = typeof CLOSING & { ignoreBlocker: boolean };

type RowDetailProps = {
  /** The row's name. */
  name: string;
  title: ReactNode;
  /** Whether the row is loaded; if not, only `children` are shown. */
  known: boolean;
  toList: (how: Closing) => void;
  toDetail: (how: Closing) => void;
  /** Renders the forms and dialogs (`outlet`) over the detail, with their subject. */
  renderOver: (ways: WaysOut, outlet: ReactNode) => ReactNode;
  /** The content of the panel. */
  children: ReactNode | ((ways: WaysOut) => ReactNode);
};

/**
 * The detail of one row, with one rule for where closing leads: an action opened from the row returns to the row, an
 * action opened in the panel returns to the panel, and closing undoes the history step that opening made.
 */
export function RowDetail(props: RowDetailProps) {
  const { name, title, known, toList, toDetail, renderOver, children } = props;
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const hasOpener = useLocation({ select: ({ state }) => (state.below ?? []).length > 0 });
  // A form or dialog opened from the list is shown alone; one opened in the panel, or by its address, lies over it.
  const [opened, setOpened] = useState(!hasDialog || !hasOpener);
  if (!hasDialog && !opened) setOpened(true);
  const notice = useOutcomeState<NoticeText>();
  const say = useListOutcome();

  const leave = () => toList({ ...CLOSING, ignoreBlocker: false });
  const out = opened ? toDetail : toList;
  const ways: WaysOut = {
    close: () => {
      notice.clear();
      out({ ...CLOSING, ignoreBlocker: false });
    },
    finish: (text, undo) => {
      if (opened) notice.say({ text, undo });
      else say({ target: name, text, undo });
      out({ ...CLOSING, ignoreBlocker: true });
    },
    ended: () => setOpened(false),
    gone: (message) => {
      setOpened(false);
      say({ target: name, text: message });
      toList({ ...CLOSING, ignoreBlocker: true });
    },
    leave,
  };
  return (
    <>
      {(opened || !known) && (
        <DetailPanel title={title} onClose={leave}>
          <div className={styles.sections}>
            {known && (
              <Notice
                name={name}
                notice={notice.outcome}
                onUndone={(text) => notice.say({ text })}
              />
            )}
            {typeof children === 'function' ? children(ways) : children}
          </div>
        </DetailPanel>
      )}
      {known && renderOver(ways, <Outlet />)}
    </>
  );
}

type NoticeText = { text: string; undo?: Undo | undefined };

type NoticeProps = {
  name: string;
  notice: NoticeText | null;
  onUndone: (text: string) => void;
};

/** The last outcome. Rendered before its text arrives, or screen readers would miss it. */
function Notice({ name, notice, onUndone }: NoticeProps) {
  return (
    <div className={styles.notice} data-empty={notice === null || undefined}>
      <output>{notice && <ForeignText text={notice.text} />}</output>
      {notice?.undo && (
        <UndoButton key={notice.text} undo={notice.undo} target={name} onDone={onUndone} />
      )}
    </div>
  );
}
