import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { UndoButton } from './undo-button';

afterEach(cleanup);

it('says why taking back failed, and tries again with the next click', async () => {
  const user = userEvent.setup();
  const onDone = vi.fn<(said: string) => void>();
  let attempts = 0;
  const undo = {
    label: 'Enable again',
    run: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('502');
      return 'Enabled.';
    },
    describe: () => ({ kind: 'server', title: 'The registry failed', meaning: '', advice: '' }),
  } as const;
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <UndoButton undo={undo} onDone={onDone} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const button = screen.getByRole('button', { name: 'Enable again' });
  await user.click(button);
  expect((await screen.findByRole('alert')).textContent).toBe('The registry failed.');
  expect(onDone).not.toHaveBeenCalled();
  await user.click(button);
  await waitFor(() => expect(onDone.mock.calls[0]?.[0]).toBe('Enabled.'));
});
