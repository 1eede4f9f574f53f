import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { type Command, useCommands, useRegisteredCommands } from './commands';

const command = (id: string): Command => ({ id, label: id, group: 'Test', run: () => {} });

describe('commands', () => {
  it('are offered while their owner is shown, and replaced when it changes them', () => {
    const list = renderHook(() =>
      useRegisteredCommands()
        .map(({ id }) => id)
        .join(),
    );
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
});
