import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

import classes from './bubble.module.css';
import { placeBeside } from './place';

type BubbleProps = {
  id?: string;
  /** The element that it explains. */
  target: RefObject<Element | null>;
  children: ReactNode;
};

/** The look and position of a tooltip, above everything including dialogs; the caller decides when it shows. */
export function Bubble({ id, target, children }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = bubble.current;
    const anchor = target.current;
    if (!element || !anchor) return undefined;
    element.showPopover();
    const put = () => placeBeside(element, anchor, 'above');
    put();
    window.addEventListener('scroll', put, true);
    return () => window.removeEventListener('scroll', put, true);
  }, [target]);

  return (
    <div ref={bubble} id={id} role="tooltip" popover="manual" className={classes.bubble}>
      {children}
    </div>
  );
}
