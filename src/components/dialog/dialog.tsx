import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './dialog.module.css';
import { useEntered } from './use-entered';
import { useEscape } from './use-escape';
import { useOverlayFocus } from './use-overlay-focus';

type DialogProps = {
  title: ReactNode;
  /** In pixels. */
  width?: number;
  children: ReactNode;
  onClose: () => void;
  /** Whether Escape closes it; not while something lies above. */
  byEscape?: boolean;
  /** Whether a click beside it closes it. */
  byClickAway?: boolean;
  closeButton?: boolean;
  /** Lies above the overlay it belongs to. */
  above?: boolean;
};

/** Mantine draws overlays at 200. */
const ABOVE = 210;

/** A window in the middle of the screen, open for as long as it is rendered. */
export function Dialog({
  title,
  width = 520,
  children,
  onClose,
  byEscape = true,
  byClickAway = true,
  closeButton = true,
  above = false,
}: DialogProps) {
  const entered = useEntered();
  useEscape(entered && byEscape, onClose);
  useOverlayFocus();
  return (
    <Modal
      opened={entered}
      onClose={onClose}
      title={title}
      size={width}
      closeOnEscape={false}
      closeOnClickOutside={byClickAway}
      withCloseButton={closeButton}
      {...(above && { zIndex: ABOVE })}
      classNames={{ title: styles.title, content: styles.content }}
    >
      {children}
    </Modal>
  );
}
