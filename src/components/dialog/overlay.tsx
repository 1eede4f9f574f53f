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
  /** Names the overlay and is its heading. */
  title?: ReactNode;
  /** The name, if no title is shown. */
  label?: string;
  /** Centred, hanging from the top, at a side of the window, or in the page beside its subject. */
  placement?: 'centre' | 'top' | 'left' | 'right' | 'beside';
  /** In pixels. */
  width?: number;
  className?: string | undefined;
  /** Called when the user wants to close it: by Escape, a click outside, or the button in its header. */
  onClose: () => void;
  /** Whether a click outside closes it. */
  byClickAway?: boolean;
  closeButton?: boolean;
  /** Keeps the palette from opening over it, as for a question that blocks everything. */
  exclusive?: boolean;
  /** In the header, before the close button. */
  tools?: ReactNode;
  /** The content extends to the edges. */
  flush?: boolean;
  children: ReactNode;
};

/**
 * Everything that lies over or beside the page, open while it is rendered. It uses the native dialog, so the browser
 * provides the top layer, the inertness of what is below, and the return of the focus. With `beside`, the page stays
 * usable.
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
  /** Whether it should be open. Content that waits for its replacement to load stays in the document, closed. */
  const wanted = useRef(false);
  const titleId = useId();
  const modal = placement !== 'beside';

  // Not an ordinary effect: that would close it after its removal, too late to return the focus.
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
      // The browser leaves the focus in a closed dialog if the element that had it before is gone.
      giveUpFocus(element);
      returnFocus(opener, { listFirst: !modal });
    };
  }, [modal, exclusive]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // React bubbles the event to the overlay below, although this one is not inside it in the document.
    event.stopPropagation();
    // The browser closes menus itself.
    if (event.target instanceof Element && event.target.closest('[popover]')) return;
    event.preventDefault();
    onClose();
  };
  /** Handles ways of closing that only the browser knows. */
  const onOtherClose = (event: SyntheticEvent<HTMLDialogElement>) => {
    // File fields fire this event, too.
    if (event.target !== event.currentTarget || !wanted.current) return;
    event.preventDefault();
    // The browser may insist, but whether it closes is decided here.
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
        // Selecting text from inside to outside is not a click outside.
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
            <div className={styles.tools}>
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
            </div>
          </header>
          <div className={flush ? styles.flush : styles.content}>{children}</div>
        </>
      )}
    </dialog>
  );
  return modal ? createPortal(element, document.body) : element;
}

/** Returns whether an event happened beside the dialog: on its backdrop, which is part of the element. */
const isOutside = (event: SyntheticEvent) => event.target === event.currentTarget;
