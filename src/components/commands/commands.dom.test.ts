import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { type Command, useCommands, useRegisteredCommands } from './commands';

const renderIds = () =>
  renderHook(() =>
    useRegisteredCommands()
      .map(({ id }) => id)
      .join(),
  );

const command = (id: string): Command => ({ id, label: id, group: 'Test', run: () => {} });

const SCREENS = [command('users')];
const PAGE = [command('create')];
const CONSOLE = [command('sign-out')];

describe('commands', () => {
  it('are offered while their owner is shown, and replaced when it changes them', () => {
    const list = renderIds();
    const owner = renderHook(({ commands }) => useCommands(commands), {
      initialProps: { commands: [command('a'), command('b')] },
    });
    const other = renderHook(({ commands }) => useCommands(commands), {
      initialProps: { commands: [command('c')] },
    });
    list.rerender();
    expect(list.result.current).toBe('a,b,c');
    owner.rerender({ commands: [command('d')] });
    list.rerender();
    expect(list.result.current).toBe('c,d');
    owner.unmount();
    other.unmount();
    list.rerender();
    expect(list.result.current).toBe('');
  });

  it('stand in the order of their places, whichever came first', () => {
    const owners = [
      renderHook(() => useCommands(CONSOLE, 'console')),
      renderHook(() => useCommands(PAGE)),
      renderHook(() => useCommands(SCREENS, 'screens')),
    ];
    expect(renderIds().result.current).toBe('users,create,sign-out');
    for (const owner of owners) owner.unmount();
  });
});
