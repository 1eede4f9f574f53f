import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { TimeAgo } from './time-ago';

const BEGIN = new Date('2026-03-01T12:00:00Z').getTime();
const at = (seconds: number) => new Date(BEGIN + seconds * 1_000);

beforeEach(() => {
  vi.useFakeTimers({ now: BEGIN });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('TimeAgo', () => {
  it('has nothing that just happened lie ahead, though its clock may stand still for a while', () => {
    const { rerender } = render(<TimeAgo date={at(0)} />);
    expect(screen.getByText('just now')).toBeTruthy();
    // The browser throttles the timers of a hidden tab to once a minute.
    vi.setSystemTime(at(45));
    rerender(<TimeAgo date={at(45)} />);
    expect(screen.getByText('just now')).toBeTruthy();
  });

  it('says how long is left of what does lie ahead', () => {
    render(<TimeAgo date={at(180)} />);
    expect(screen.getByText('in 3 minutes')).toBeTruthy();
  });
});
