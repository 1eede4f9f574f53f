import { describe, expect, it } from 'vitest';

import { place } from './place';

const screen = { width: 1000, height: 600 };
const floating = { width: 200, height: 100 };

describe('place', () => {
  it('stands below, in line with either end of the anchor', () => {
    const anchor = { left: 300, top: 100, width: 80, height: 30 };
    const at = (placement: 'below-start' | 'below-end') =>
      place({ anchor, floating, window: screen, placement });
    expect(at('below-start')).toEqual({ left: 300, top: 134 });
    expect(at('below-end')).toEqual({ left: 180, top: 134 });
  });

  it('stands above the middle of the anchor', () => {
    const anchor = { left: 300, top: 300, width: 80, height: 30 };
    expect(place({ anchor, floating, window: screen, placement: 'above' })).toEqual({
      left: 240,
      top: 196,
    });
  });

  it('goes to the other side where there is room only there', () => {
    const low = { left: 300, top: 550, width: 80, height: 30 };
    expect(place({ anchor: low, floating, window: screen, placement: 'below-start' }).top).toBe(
      446,
    );
    const high = { left: 300, top: 20, width: 80, height: 30 };
    expect(place({ anchor: high, floating, window: screen, placement: 'above' }).top).toBe(54);
  });

  it('never leaves the window', () => {
    const corner = { left: 980, top: 580, width: 40, height: 40 };
    const tall = { width: 200, height: 590 };
    const placed = place({
      anchor: corner,
      floating: tall,
      window: screen,
      placement: 'below-start',
    });
    expect(placed).toEqual({ left: 796, top: 6 });
    const { left } = place({
      anchor: { left: 0, top: 100, width: 20, height: 20 },
      floating,
      window: screen,
      placement: 'below-end',
    });
    expect(left).toBe(4);
  });
});
