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

function show() {
  const run = createLogExport(plan, () => Promise.reject(new Error('not asked')));
  const spies = { pause: vi.spyOn(run, 'pause'), go: vi.spyOn(run, 'go') };
  const view = (status: LogExportProgress['status'], worked = 0) => (
    <MantineProvider env="test">
      <LogExportProgressView
        run={run}
        progress={{ ...run.progress.get(), status, worked }}
        total={undefined}
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
  become('paused', 380);
  expect(screen.getByText('0.4 s')).toBeTruthy();
});
