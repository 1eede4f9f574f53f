import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { type Undo, UndoButton } from './undo-button';
import { UnseenFailures } from './unseen-failures';

const describeFailure = () => ({
  kind: 'server',
  title: 'The registry failed',
  meaning: 'Nothing was changed.',
  advice: '',
});

/** Draws the button, or a page that no longer has it, below what is told above the page. */
function show(run: Undo['run'], onDone: (said: string) => void = () => undefined) {
  const client = new QueryClient();
  const page = (withButton: boolean) => (
    <MantineProvider>
      <QueryClientProvider client={client}>
        <UnseenFailures />
        {withButton && (
          <UndoButton
            undo={{ label: 'Enable again', run, describe: describeFailure }}
            target="mira"
            onDone={onDone}
          />
        )}
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(page(true));
  return { leave: () => rerender(page(false)) };
}

it('says why taking back failed, and tries again with the next click', async () => {
  const user = userEvent.setup();
  const onDone = vi.fn<(said: string) => void>();
  let attempts = 0;
  show(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('502');
    return 'Enabled.';
  }, onDone);
  const button = screen.getByRole('button', { name: 'Enable again' });
  await user.click(button);
  expect((await screen.findByRole('alert')).textContent).toBe('The registry failed.');
  expect(onDone).not.toHaveBeenCalled();
  await user.click(button);
  await waitFor(() => expect(onDone.mock.calls[0]?.[0]).toBe('Enabled.'));
});

it('says it above the page if the button is gone by then', async () => {
  const user = userEvent.setup();
  const failing: ((failure: Error) => void)[] = [];
  const { leave } = show(() => new Promise((_, reject) => failing.push(reject)));
  await user.click(screen.getByRole('button', { name: 'Enable again' }));
  leave();
  expect(screen.queryByRole('alert')).toBeNull();
  failing[0]?.(new Error('502'));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toMatch(
    /^“Enable again” failed for .mira.\. The registry failed\. Nothing was changed\./,
  );
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
