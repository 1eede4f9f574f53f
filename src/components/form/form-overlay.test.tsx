import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { renderOverlay } from '@/components/dialog/testing';

import { FormOverlay } from './form-overlay';
import { TextField } from './text-field';

const onSubmit = vi.fn<(values: { name: string }) => void>();

function Overlay({ submitting = false, failed = false, blocked = false, changing = false }) {
  const { history } = useRouter();
  const form = useForm({ defaultValues: { name: '' } });
  return (
    <FormOverlay
      title="Create thing"
      submitLabel="Create"
      submitting={submitting}
      dirty={form.formState.isDirty}
      {...(changing && { changes: form.formState.isDirty })}
      error={
        failed
          ? { kind: 'server', title: 'The registry failed', meaning: 'So.', advice: 'Wait.' }
          : null
      }
      blocked={blocked ? 'Read-only.' : undefined}
      request="curl …"
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
      onClose={() => history.push('/list')}
    >
      <TextField control={form.control} name="name" label="Name" hint="Any." />
    </FormOverlay>
  );
}

const field = () => screen.findByRole('textbox', { name: 'Name' });

describe('FormOverlay', () => {
  // jsdom does not implement popovers.
  beforeEach(() => void Object.assign(HTMLElement.prototype, { showPopover: () => {} }));

  it('begins at the first field, submits with Enter and gives the focus back', async () => {
    const user = userEvent.setup();
    const { opener, path } = await renderOverlay(() => <Overlay />);
    const name = await field();
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard('{Enter}');
    expect(onSubmit.mock.calls[0]?.[0]).toEqual({ name: '' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(path()).toBe('/list'));
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it('asks before it loses what was typed, whichever the way out', async () => {
    const user = userEvent.setup();
    const { history, path } = await renderOverlay(() => <Overlay />);
    await user.type(await field(), 'mira');
    await user.keyboard('{Escape}');
    await screen.findByText('Discard changes?');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('Discard changes?')).toBeNull());
    expect(path()).toBe('/list/overlay');

    history.push('/elsewhere');
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(path()).toBe('/list/overlay');
    expect(await field()).toHaveProperty('value', 'mira');

    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
    await waitFor(() => expect(path()).toBe('/list'));
  });

  it('keeps the input and shows why it failed', async () => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay failed />);
    await user.type(await field(), 'mira');
    expect(screen.getByRole('alert').textContent).toContain('The registry failed');
    expect(await field()).toHaveProperty('value', 'mira');
  });

  it('does not submit twice, and says what leaving means meanwhile', async () => {
    const user = userEvent.setup();
    const { history, path } = await renderOverlay(() => <Overlay submitting />);
    await field();
    await user.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    history.push('/elsewhere');
    await screen.findByText('Leave before the response?');
    await user.click(screen.getByRole('button', { name: 'Leave anyway' }));
    await waitFor(() => expect(path()).toBe('/elsewhere'));
  });

  it('submits a change only when something differs', async () => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay changing />);
    await user.type(await field(), '{Enter}');
    await user.click(screen.getByRole('button', { name: 'Create' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole('tooltip', { hidden: true }).textContent).toBe(
      'Nothing is changed yet.',
    );
    await user.type(await field(), 'mira{Enter}');
    await waitFor(() => expect(onSubmit.mock.calls[0]?.[0]).toEqual({ name: 'mira' }));
  });

  it('says why nothing can be submitted', async () => {
    const user = userEvent.setup();
    await renderOverlay(() => <Overlay blocked />);
    await user.type(await field(), 'mira{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Read-only.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});
