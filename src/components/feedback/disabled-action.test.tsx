import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { DisabledAction } from './disabled-action';

const REASON = 'Read-only superusers cannot make changes.';

function show(refusal: string | undefined) {
  const onClick = vi.fn<() => void>();
  const withRefusal = (current: string | undefined) => (
    <DisabledAction refusal={current}>
      <button type="button" onClick={onClick}>
        Delete user
      </button>
    </DisabledAction>
  );
  const { rerender } = render(withRefusal(refusal));
  return {
    onClick,
    button: screen.getByRole('button', { name: 'Delete user' }),
    change: (next: string | undefined) => rerender(withRefusal(next)),
  };
}

// jsdom does not implement popovers.
beforeEach(() => void Object.assign(HTMLElement.prototype, { showPopover: () => {} }));

describe('DisabledAction', () => {
  it('leaves an allowed control as it is', async () => {
    const { onClick, button } = show(undefined);
    await userEvent.click(button);
    expect(onClick).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-disabled')).toBeNull();
  });

  it('keeps a refused control reachable, describes it by the reason, and does nothing', async () => {
    const { onClick, button } = show(REASON);
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(REASON);
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(screen.getByRole('tooltip', { hidden: true }).textContent).toBe(REASON);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
  });

  it('keeps the focus when the refusal changes, and shows no reason that holds no longer', async () => {
    const { onClick, button, change } = show(REASON);
    await userEvent.tab();
    change(undefined);
    expect(document.activeElement).toBe(button);
    expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(onClick).toHaveBeenCalledOnce();
    change(REASON);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
