import {
  Outlet,
  useChildMatches,
  useLocation,
  useMatch,
  useNavigate,
} from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import { ErrorNotice } from '@/components/feedback/error-notice';
import { ForeignText } from '@/components/feedback/foreign-text';
import { type Undo, UndoButton } from '@/components/feedback/undo-button';
import { useOutcomeState } from '@/components/feedback/use-outcome-state';
import { useListOutcome } from '@/components/list/list-outcome';
import type { RowAction } from '@/components/table/types';
import type { ErrorDescription } from '@/lib/error-description';

import { CLOSING } from './closing';
import { DetailActions } from './detail-actions';
import { DetailPanel } from './detail-panel';
import { DetailGone, DetailTitle } from './detail-parts';
import styles from './detail.module.css';
import { OddNotice } from './odd-notice';
import type { WaysOut } from './target';

/** What is known of the row whose detail is open. */
export type RowState<Row> = {
  /** The row as last known; stays while a dialog reports its deletion. */
  row: Row | undefined;
  /** The registry has no such row. */
  gone: boolean;
  /** Why the row cannot be shown. */
  error: ErrorDescription | null;
  retry: () => void;
};

type RowDetailProps<Row> = {
  /** What a row is: "Service key". */
  kind: string;
  /** The row's name, as far as it is known. */
  name: string;
  state: RowState<Row>;
  avatar?: ReactNode;
  /** The label of a button that copies the name. */
  copyLabel?: string;
  /** Says what may have happened to a row that the registry does not have. */
  missing: ReactNode;
  /** Shown until the row is loaded. */
  pending: ReactNode;
  actions: (row: Row) => readonly RowAction[];
  /** Renders the forms and dialogs (`outlet`) over the detail, with their subject. */
  renderOver: (row: Row, ways: WaysOut, outlet: ReactNode) => ReactNode;
  /** The sections of the panel. */
  children: (row: Row) => ReactNode;
};

/**
 * The detail of one row, at an address below that of its list. There is one rule for where closing leads: an action
 * opened from the row returns to the row, an action opened in the panel returns to the panel, and closing undoes the
 * history step that opening made.
 */
export function RowDetail<Row>(props: RowDetailProps<Row>) {
  const { kind, name, state, avatar, copyLabel, missing, pending, actions } = props;
  const { row, gone, error, retry } = state;
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const hasOpener = useLocation({ select: ({ state: { below = [] } }) => below.length > 0 });
  // A form or dialog opened from the list is shown alone; one opened in the panel, or by its address, lies over it.
  const [opened, setOpened] = useState(!hasDialog || !hasOpener);
  if (!hasDialog && !opened) setOpened(true);
  const notice = useOutcomeState<NoticeText>();
  const say = useListOutcome();

  const navigate = useNavigate();
  const { fullPath: from } = useMatch({ strict: false });
  const toList = (ignoreBlocker: boolean) =>
    void navigate({ from, to: '..', search: true, ...CLOSING, ignoreBlocker });
  const out = (ignoreBlocker: boolean) =>
    opened
      ? void navigate({ from, to: '.', search: true, ...CLOSING, ignoreBlocker })
      : toList(ignoreBlocker);
  const leave = () => toList(false);
  const ways: WaysOut = {
    close: () => {
      notice.clear();
      out(false);
    },
    finish: (text, undo) => {
      if (opened) notice.say({ text, undo });
      else say({ target: name, text, undo });
      out(true);
    },
    ended: () => setOpened(false),
    gone: (message) => {
      setOpened(false);
      say({ target: name, text: message });
      toList(true);
    },
    leave,
  };
  const noun = kind.toLowerCase();
  const shown = row !== undefined && !gone && !error;
  return (
    <>
      {(opened || row === undefined) && (
        <DetailPanel
          title={
            <DetailTitle
              kind={kind}
              name={name}
              avatar={!gone && avatar}
              copyLabel={shown ? copyLabel : undefined}
            />
          }
          onClose={leave}
        >
          <div className={styles.sections}>
            {row !== undefined && (
              <Notice
                name={name}
                notice={notice.outcome}
                onUndone={(text) => notice.say({ text })}
              />
            )}
            {gone ? (
              <DetailGone title={`No such ${noun}`} back={`Back to ${noun}s`} onLeave={leave}>
                {missing}
              </DetailGone>
            ) : error ? (
              <ErrorNotice error={error} onRetry={retry} />
            ) : row === undefined ? (
              pending
            ) : (
              <>
                <OddNotice of={row} />
                {props.children(row)}
                <DetailActions actions={actions(row)} />
              </>
            )}
          </div>
        </DetailPanel>
      )}
      {row !== undefined && props.renderOver(row, ways, <Outlet />)}
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
