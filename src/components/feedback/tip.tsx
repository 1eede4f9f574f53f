import { type ReactNode, type RefObject, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';

import { Bubble } from '../floating/bubble';

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
    const show = () => setOpen(when?.() ?? true);
    const hide = () => setOpen(false);
    const controller = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => trigger.addEventListener(name, listener, controller);
    on('pointerenter', show);
    on('pointerleave', hide);
    on('focus', () => {
      if (trigger.matches(':focus-visible')) show();
    });
    on('blur', hide);
    on('keydown', ({ key }) => {
      if (key === 'Escape') hide();
    });
    return () => controller.abort();
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
