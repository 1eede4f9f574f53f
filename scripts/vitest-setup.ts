import { afterAll } from 'vitest';

class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

if (typeof window !== 'undefined') {
  // What jsdom lacks and Mantine asks for.
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

  // An overlay gives the focus back a moment after it went: before the document goes, too.
  afterAll(() => new Promise((resolve) => setTimeout(resolve, 50)));
}
