import { type ReactNode, type RefObject, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';

import { Bubble } from '../floating/bubble';

import { watchTrigger } from './tip-triggers';

/** What triggers the tip, and where it is placed. */
type TipProps = {
  target: RefObject<HTMLElement | null>;
  label: ReactNode;
  /** Evaluated on hover or focus; a tip that would repeat what is visible is not shown. */
  when?: () => boolean;
};

/**
 * A tooltip for elements that occur by the hundred: only listeners until the target is hovered or focused. A control
 * around the target counts as the target, so that keyboard users see the tip too. Escape closes it.
 */
export function Tip({ target, label, when }: TipProps) {
  const [open, setOpen] = useState(false);
  const id = useId();

  useEffect(() => {
    const trigger = triggerOf(target);
    if (!trigger) return undefined;
    return watchTrigger(trigger, {
      show: () => setOpen(when?.() ?? true),
      hide: () => setOpen(false),
    });
  }, [target, when]);

  useEffect(() => {
    const trigger = triggerOf(target);
    if (!open || !trigger) return undefined;
    trigger.setAttribute('aria-describedby', id);
    return () => trigger.removeAttribute('aria-describedby');
  }, [open, target, id]);

  if (!open) return null;
  // Inside the control it would become part of the control's name.
  return createPortal(
    <Bubble id={id} target={target}>
      {label}
    </Bubble>,
    document.body,
  );
}

function triggerOf(target: RefObject<HTMLElement | null>): HTMLElement | null {
  return target.current?.closest<HTMLElement>('a, button') ?? target.current;
}
