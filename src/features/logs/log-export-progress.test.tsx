import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { LogExportProgressView } from './log-export-progress';
import { createLogExport, type LogExportProgress } from './log-export-run';

const plan = {
  range: { from: '2026-11-01', to: '2026-11-02' },
  format: 'csv' as const,
  predicates: [],
  filters: [],
};

const nothing = () => undefined;

function show(filters: readonly string[] = []) {
  const run = createLogExport({ ...plan, filters }, () => Promise.reject(new Error('not asked')));
  const spies = { pause: vi.spyOn(run, 'pause'), go: vi.spyOn(run, 'go') };
  const view = (status: LogExportProgress['status'], change: Partial<LogExportProgress> = {}) => (
    <MantineProvider env="test">
      <LogExportProgressView
        run={run}
        progress={{ ...run.progress.get(), status, ...change }}
        total={900}
        onSaved={nothing}
        onAnew={nothing}
        onClose={nothing}
      />
    </MantineProvider>
  );
  const { rerender } = render(view('waiting'));
  return { spies, become: (...state: Parameters<typeof view>) => rerender(view(...state)) };
}

const pauseButton = () => screen.getByRole('button', { name: 'Pause' });

// It used to be one button: when a wait ended, "Try now" turned into "Pause" under the pointer.
it('keeps Pause what it is when a wait ends', async () => {
  const { spies, become } = show();
  const pause = pauseButton();
  become('reading');
  expect(pauseButton()).toBe(pause);
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  await userEvent.click(pause);
  expect(spies.pause).toHaveBeenCalledOnce();
});

it('tries again at once when asked to', async () => {
  const { spies } = show();
  spies.go.mockReturnValue();
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(spies.go).toHaveBeenCalledOnce();
  expect(spies.pause).not.toHaveBeenCalled();
});

it('tells a time below a second in tenths, as the finished export does', () => {
  const { become } = show();
  become('paused', { worked: 380 });
  expect(screen.getByText('0.4 s')).toBeTruthy();
});

it('counts the entries that the file has, not those that wait for their turn', () => {
  const { become } = show();
  become('paused', { read: 200, written: 200, pages: 10, loaded: 360 });
  expect(screen.getByText('200 of 900 in the file, 10 requests')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
});

it('counts with filters what the file has, and what was searched for it', () => {
  const { become } = show(['Group: Pulls']);
  become('paused', { read: 200, written: 12, pages: 10, loaded: 360 });
  expect(screen.getByText('12 in the file')).toBeTruthy();
  expect(screen.getByText('200 of 900, 10 requests')).toBeTruthy();
});
