import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { isExclusiveOpen, isModalOpen } from './open-modals';
import { Overlay } from './overlay';

const onClose = vi.fn<() => void>();

type Placement = 'centre' | 'beside';

function Screen({ placement, stubborn = false }: { placement: Placement; stubborn?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <MantineProvider env="test">
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Overlay
          title="A window"
          placement={placement}
          onClose={() => {
            onClose();
            if (!stubborn) setOpen(false);
          }}
        >
          <input aria-label="Name" />
        </Overlay>
      )}
    </MantineProvider>
  );
}

async function opened(placement: Placement, stubborn = false) {
  const user = userEvent.setup();
  render(<Screen placement={placement} stubborn={stubborn} />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  return { user, dialog: screen.getByRole<HTMLDialogElement>('dialog', { name: 'A window' }) };
}

/** Waits for the close event of a dialog, which browsers fire in a separate task. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Overlay', () => {
  it('closes once by Escape, and gives the focus back', async () => {
    const { user } = await opened('centre');
    await user.type(screen.getByLabelText('Name'), 'x{Escape}');
    await settled();
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
  });

  it('stays open when the browser closes it, until somebody decides', async () => {
    const { dialog } = await opened('centre', true);
    dialog.open = false;
    fireEvent(dialog, new Event('close'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(dialog.open).toBe(true);
  });

  it('does not take its own end for a wish to close it', async () => {
    const { dialog } = await opened('centre');
    cleanup();
    // Simulates content that React keeps in the document until it is replaced.
    document.body.append(dialog);
    fireEvent(dialog, new Event('close'));
    expect(onClose).not.toHaveBeenCalled();
    dialog.remove();
  });

  it('is not closed by marking text from inside to outside', async () => {
    const { user, dialog } = await opened('centre');
    fireEvent.pointerDown(screen.getByLabelText('Name'));
    fireEvent.click(dialog);
    expect(onClose).not.toHaveBeenCalled();
    await user.click(dialog);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('keeps the page alive beside it', async () => {
    const { user } = await opened('beside');
    expect(isModalOpen()).toBe(false);
    await user.click(screen.getByRole('dialog'));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('tells that it is open, and whether the palette may open over it', async () => {
    const { user } = await opened('centre');
    expect([isModalOpen(), isExclusiveOpen()]).toEqual([true, false]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(isModalOpen()).toBe(false);
  });
});
