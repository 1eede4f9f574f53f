import { ActionIcon } from '@mantine/core';
import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';

import { CloseIcon } from '@/components/icons';

import { giveUpFocus, keepOpener, returnFocus } from './focus-return';
import { enterModal } from './open-modals';
import styles from './overlay.module.css';

type OverlayProps = {
  /** Names the overlay and heads it. */
  title?: ReactNode;
  /** The name, where no title is shown. */
  label?: string;
  /** In the middle, hanging from the top, at a side of the window, or in the page beside what it is about. */
  placement?: 'centre' | 'top' | 'left' | 'right' | 'beside';
  /** In pixels. */
  width?: number;
  className?: string | undefined;
  /** Somebody wants it closed: by Escape, by a click beside it, by the button in its head. */
  onClose: () => void;
  /** Whether a click beside it closes it. */
  byClickAway?: boolean;
  closeButton?: boolean;
  /** The palette must not open over it, as over a question that everything waits for. */
  exclusive?: boolean;
  /** In its head, before the button that closes it. */
  tools?: ReactNode;
  /** What it holds comes up to its edges. */
  flush?: boolean;
  children: ReactNode;
};

/**
 * Everything that lies over the page or beside it, open for as long as it is rendered. It is the browser's own dialog:
 * the top layer, inertness of what is below, and the return of the focus are the browser's. Where one is `beside`, the
 * page stays alive.
 */
export function Overlay(props: OverlayProps) {
  const { title, label, placement = 'centre', width, className, tools, children } = props;
  const {
    onClose,
    byClickAway = true,
    closeButton = true,
    flush = false,
    exclusive = false,
  } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  /** Whether it is to be open. What is replaced by something that has to be loaded first stays in the document, closed. */
  const wanted = useRef(false);
  const titleId = useId();
  const modal = placement !== 'beside';

  // Not an ordinary effect: that one would close it when it is gone already, too late to return the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const opener = keepOpener();
    const leave = modal ? enterModal(exclusive) : undefined;
    wanted.current = true;
    if (modal) element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    return () => {
      wanted.current = false;
      leave?.();
      if (modal) element.close();
      else giveUpFocus(element);
      returnFocus(opener, { listFirst: !modal });
    };
  }, [modal, exclusive]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // What this one lies over hears of it through React, though it is not in there.
    event.stopPropagation();
    // A menu is closed by the browser.
    if (event.target instanceof Element && event.target.closest('[popover]')) return;
    event.preventDefault();
    onClose();
  };
  /** A way to close it that the browser knows and this does not. */
  const onOtherClose = (event: SyntheticEvent<HTMLDialogElement>) => {
    // Fields for files have such an event, too.
    if (event.target !== event.currentTarget || !wanted.current) return;
    event.preventDefault();
    // The browser may insist; whether it closes is decided here all the same.
    if (modal && !event.currentTarget.open) event.currentTarget.showModal();
    onClose();
  };

  const element = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the backdrop belongs to the dialog element; Escape is its keyboard counterpart
    <dialog
      ref={dialog}
      open={!modal || undefined}
      aria-label={label}
      aria-labelledby={title === undefined ? undefined : titleId}
      className={[styles.overlay, styles[placement], className].filter(Boolean).join(' ')}
      style={width === undefined ? undefined : { width }}
      onKeyDown={onKeyDown}
      onCancel={onOtherClose}
      onClose={onOtherClose}
      onPointerDown={(event) => {
        pressedOutside.current = isOutside(event);
      }}
      onClick={(event) => {
        // Text can be marked from inside to outside, which is no click beside it.
        if (modal && byClickAway && pressedOutside.current && isOutside(event)) onClose();
      }}
    >
      {title === undefined ? (
        children
      ) : (
        <>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            {tools}
            {closeButton && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label="Close"
                onClick={onClose}
              >
                <CloseIcon size={20} />
              </ActionIcon>
            )}
          </header>
          <div className={flush ? styles.flush : styles.content}>{children}</div>
        </>
      )}
    </dialog>
  );
  return modal ? createPortal(element, document.body) : element;
}

/** Whether something happened beside the dialog: on its backdrop, which is a part of it. */
const isOutside = (event: SyntheticEvent) => event.target === event.currentTarget;
