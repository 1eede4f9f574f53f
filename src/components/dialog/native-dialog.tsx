import { type ReactNode, useLayoutEffect, useRef } from 'react';

import classes from './native-dialog.module.css';

/**
 * For every control inside a {@link NativeDialog}: Mantine's dialogs listen for Escape on the window, and the one
 * underneath would close as well.
 */
export const KEEP_OTHERS_OPEN = { 'data-mantine-stop-propagation': 'true' } as const;

type NativeDialogProps = {
  /** The accessible name. */
  label: string;
  /** Adds to the look; placement is `top` unless told otherwise. */
  className?: string | undefined;
  placement?: 'top' | 'centre' | 'left';
  onClose: () => void;
  /** Whether a click beside the dialog closes it. */
  closeOnBackdrop?: boolean;
  children: ReactNode;
};

/** The browser's own modal dialog: above everything else, with the rest of the page inert and focus returned. */
export function NativeDialog(props: NativeDialogProps) {
  const { label, className, placement = 'top', onClose, closeOnBackdrop = true, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);

  // Not an ordinary effect: that one would close it when it is gone already, too late to return the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // The backdrop belongs to the dialog element; Escape, which `onCancel` handles, is its keyboard counterpart.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-label={label}
      className={[classes.dialog, classes[placement], className].filter(Boolean).join(' ')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (closeOnBackdrop && event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
