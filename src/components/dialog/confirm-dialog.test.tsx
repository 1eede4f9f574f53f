import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { ConfirmDialog } from './confirm-dialog';
import { renderOverlay } from './testing';

const onConfirm = vi.fn<() => void>();
const onClose = vi.fn<() => void>();

type Given = { submitting?: boolean; name?: string; danger?: boolean };

function Overlay({ submitting = false, name, danger = true }: Given) {
  return (
    <ConfirmDialog
      title="Delete mira?"
      consequence="It is deleted."
      confirmLabel="Delete user"
      danger={danger}
      {...(name !== undefined && { typeToConfirm: name })}
      submitting={submitting}
      error={null}
      request="curl …"
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}

const confirmation = () => screen.findByRole('button', { name: 'Delete user' });

describe('ConfirmDialog', () => {
  it('wants the name typed', async () => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay name="mira" />);
    expect(await confirmation()).toHaveProperty('disabled', true);
    await user.type(
      await screen.findByRole('textbox', { name: 'Type mira to confirm' }),
      'mirA{Enter}',
    );
    expect(onConfirm).not.toHaveBeenCalled();
    await user.keyboard('{Backspace}a{Enter}');
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it.each([true, false])('does not confirm by Enter alone, destructive: %s', async (danger) => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay danger={danger} />);
    await confirmation();
    await user.keyboard('{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays until the answer is there', async () => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay submitting />);
    await confirmation();
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
  });
});
