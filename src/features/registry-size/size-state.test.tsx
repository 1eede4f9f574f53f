import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { SizeState } from './size-state';

const size = {
  size_bytes: 5_000,
  last_ran: 1_700_000_000_000,
  queued: false,
  running: false,
  queuedSince: undefined,
  sizeBefore: undefined,
};
const queued = (seconds: number) => ({
  ...size,
  queued: true,
  queuedSince: Date.now() - seconds * 1000,
});

describe('SizeState', () => {
  it('explains a request that waits longer than a worker takes', () => {
    render(<SizeState size={queued(190)} workerRuns />);
    expect(screen.getByText(/Queued for 3 minutes or longer/).textContent).toContain(
      'FEATURE_QUOTA_MANAGEMENT',
    );
  });

  it('does not for one that was made just now', () => {
    render(<SizeState size={queued(60)} workerRuns />);
    expect(screen.getByText(/usually starts within a minute/)).toBeTruthy();
  });

  it('says at once that nothing will come of it where no worker runs', () => {
    render(<SizeState size={queued(1)} workerRuns={false} />);
    expect(screen.getByText(/^Waits for FEATURE_QUOTA_MANAGEMENT/)).toBeTruthy();
  });

  it('tells what a calculation changed', () => {
    render(<SizeState size={{ ...size, sizeBefore: 6_024 }} workerRuns />);
    expect(screen.getByText('1 KiB less than before.')).toBeTruthy();
  });
});
