import { describe, expect, it } from 'vitest';

import { enterModal } from '@/components/dialog/open-modals';

import { isSpokenFor, readKey } from './shortcuts';

const SHORTCUTS = ['g u', 'g o', '?', 'o'];

describe('readKey', () => {
  it('knows a shortcut of one key', () => {
    expect(readKey(SHORTCUTS, undefined, '?', 0)).toEqual({ shortcut: '?', prefix: undefined });
  });

  it('waits for the second key of two', () => {
    const first = readKey(SHORTCUTS, undefined, 'g', 100);
    expect(first).toEqual({ prefix: { key: 'g', at: 100 } });
    expect(readKey(SHORTCUTS, first.prefix, 'u', 900).shortcut).toBe('g u');
  });

  it('prefers two keys over one, and forgets the first after a while', () => {
    const prefix = { key: 'g', at: 0 };
    expect(readKey(SHORTCUTS, prefix, 'o', 500).shortcut).toBe('g o');
    expect(readKey(SHORTCUTS, prefix, 'o', 5_000).shortcut).toBe('o');
  });

  it('drops a first key that leads nowhere', () => {
    expect(readKey(SHORTCUTS, { key: 'g', at: 0 }, 'x', 10)).toEqual({ prefix: undefined });
  });
});

const press = (markup: string, selector: string, init: KeyboardEventInit = {}) => {
  document.body.innerHTML = markup;
  let result: boolean | undefined;
  const listen = (event: KeyboardEvent) => {
    result = isSpokenFor(event);
  };
  window.addEventListener('keydown', listen, { once: true });
  document
    .querySelector(selector)
    ?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return result;
};

describe('isSpokenFor', () => {
  it('leaves keys on the page to shortcuts', () => {
    expect(press('<main><button>x</button></main>', 'button')).toBe(false);
  });

  it.each(['<input>', '<textarea></textarea>', '<select></select>'])(
    'leaves keys in %s alone',
    (markup) => {
      expect(press(markup, 'input, textarea, select')).toBe(true);
    },
  );

  it('leaves keys alone while a dialog is open, and those of the browser', () => {
    const leave = enterModal(false);
    expect(press('<p>x</p>', 'p')).toBe(true);
    leave();
    expect(press('<p>x</p>', 'p')).toBe(false);
    expect(press('<p>x</p>', 'p', { ctrlKey: true })).toBe(true);
  });
});
