/** A box in window coordinates. */
type Box = { left: number; top: number; width: number; height: number };

/** Where a floating element goes beside its anchor if there is room. */
export type Placement = 'below-start' | 'below-end' | 'above';

type Situation = {
  anchor: Box;
  floating: { width: number; height: number };
  window: { width: number; height: number };
  placement: Placement;
};

/** The gap between the anchor and the floating element, and between it and the window's edge. */
const GAP = 4;

/**
 * Returns where to place a floating element: beside its anchor, on the other side if it does not fit there, always
 * inside the window.
 */
export function place({ anchor, floating, window, placement }: Situation): {
  left: number;
  top: number;
} {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - floating.height;
  const roomBelow = window.height - GAP - below;
  const fitsBelow = floating.height <= roomBelow;
  const fitsAbove = above >= GAP;
  const wantsAbove = placement === 'above';
  const goesAbove = wantsAbove ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;

  const middle = anchor.left + (anchor.width - floating.width) / 2;
  const end = anchor.left + anchor.width - floating.width;
  const left = wantsAbove ? middle : placement === 'below-end' ? end : anchor.left;

  const within = (value: number, size: number, limit: number) =>
    Math.round(Math.max(GAP, Math.min(value, limit - GAP - size)));
  return {
    left: within(left, floating.width, window.width),
    top: within(goesAbove ? above : below, floating.height, window.height),
  };
}

/** Moves a visible element beside its anchor. */
export function placeBeside(element: HTMLElement, anchor: Element, placement: Placement): void {
  const { width, height } = element.getBoundingClientRect();
  const { left, top } = place({
    anchor: anchor.getBoundingClientRect(),
    floating: { width, height },
    window: { width: document.documentElement.clientWidth, height: window.innerHeight },
    placement,
  });
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
