import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { SecretDialog } from './secret-dialog';
import { renderOverlay } from './testing';

const onClose = vi.fn<() => void>();

function Overlay() {
  return (
    <SecretDialog
      title="mira was created"
      intro="Shown this once."
      secrets={[{ label: 'Password', value: 'S3CRET', filename: 'mira-password.txt' }]}
      loss="It is shown only once."
      onClose={onClose}
    />
  );
}

const dialogs = () => screen.getAllByRole('dialog').length;
const done = () => screen.findByRole('button', { name: /^(Done|Close without saving…)$/ });

describe('SecretDialog', () => {
  beforeEach(() => {
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  });

  it('stays when Escape is pressed or something beside it clicked', async () => {
    const user = userEvent.setup();
    await renderOverlay(Overlay);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('dialog'));
    expect(onClose).not.toHaveBeenCalled();
    expect(dialogs()).toBe(1);
    expect(screen.getByText('S3CRET')).toBeTruthy();
  });

  it('asks a second time before it is discarded', async () => {
    const user = userEvent.setup();
    await renderOverlay(Overlay);
    await user.click(await done());
    await screen.findByText('It is shown only once.');
    await user.click(screen.getByRole('button', { name: 'Keep it open' }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(await done());
    await user.click(await screen.findByRole('button', { name: 'Discard and close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('holds up Back and other ways out', async () => {
    const user = userEvent.setup();
    const { history, path } = await renderOverlay(Overlay);
    history.push('/elsewhere');
    await screen.findByText('It is shown only once.');
    expect(path()).toBe('/list/overlay');
    await user.click(screen.getByRole('button', { name: 'Keep it open' }));
    await waitFor(() => expect(dialogs()).toBe(1));
    expect(path()).toBe('/list/overlay');
    history.push('/elsewhere');
    await user.click(await screen.findByRole('button', { name: 'Discard and close' }));
    await waitFor(() => expect(path()).toBe('/elsewhere'));
  });

  it('closes at once when it was copied', async () => {
    const user = userEvent.setup();
    await renderOverlay(Overlay);
    await user.click(screen.getByRole('button', { name: 'Copy password' }));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toBe('S3CRET');
    await user.click(await done());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes at once when it was downloaded', async () => {
    const user = userEvent.setup();
    await renderOverlay(Overlay);
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await user.click(await done());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says how to copy by hand where the browser refuses, and counts that', async () => {
    const user = userEvent.setup();
    await renderOverlay(Overlay);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'Copy password' }));
    await screen.findByText(/blocked copying/);
    await user.click(await done());
    expect(onClose).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: 'Keep it open' }));
    const value = screen.getByText('S3CRET');
    document.getSelection()?.selectAllChildren(value);
    fireEvent.copy(value);
    await user.click(await done());
    expect(onClose).toHaveBeenCalledOnce();
  });
});
