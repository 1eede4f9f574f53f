import type { Page } from '@playwright/test';

/** The places where a secret could be found later. */
export type SecretWatch = {
  /** Returns the places that contain a secret; there must be none. */
  placesOf: (secret: string) => Promise<string[]>;
};

/** Records from this call on what leaves traces: addresses of requests and pages, and log messages. */
export function watchSecret(page: Page): SecretWatch {
  const traces: { place: string; text: string }[] = [];
  page.on('console', (message) => traces.push({ place: 'console', text: message.text() }));
  page.on('request', (request) => traces.push({ place: 'request URL', text: request.url() }));
  page.on('framenavigated', (frame) => traces.push({ place: 'page URL', text: frame.url() }));

  return {
    placesOf: async (secret) => {
      const stored = await page.evaluate(() => ({
        localStorage: JSON.stringify(Object.entries(localStorage)),
        sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
        history: JSON.stringify(history.state),
        cookies: document.cookie,
      }));
      const all = [...traces, ...Object.entries(stored).map(([place, text]) => ({ place, text }))];
      const written = [secret, encodeURIComponent(secret)];
      return all
        .filter(({ text }) => written.some((form) => text.includes(form)))
        .map(({ place, text }) => `${place}: ${text.slice(0, 200)}`);
    },
  };
}
