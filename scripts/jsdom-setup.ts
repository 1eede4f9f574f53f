import { cleanup } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

import { JOURNAL_KEY } from '@/lib/kept-in-browser';

class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// What Mantine needs and jsdom lacks.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});
window.ResizeObserver = ResizeObserverStub;

// The dialog functions that jsdom lacks: here dialogs open, close, and restore focus.
const openers = new WeakMap<HTMLDialogElement, Element | null>();
HTMLDialogElement.prototype.showModal = function showModal() {
  openers.set(this, document.activeElement);
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  const opener = openers.get(this);
  if (opener instanceof HTMLElement) opener.focus();
  setTimeout(() => this.dispatchEvent(new Event('close')));
};

// The tests of one worker share the document, in which nothing of another test may stand.
afterEach(cleanup);

// A write that a test leaves in the journal would be looked for in the next.
afterAll(() => {
  sessionStorage.removeItem(JOURNAL_KEY);
  window.dispatchEvent(new StorageEvent('storage', { key: JOURNAL_KEY }));
});
