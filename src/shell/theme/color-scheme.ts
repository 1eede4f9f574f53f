import { localStorageColorSchemeManager } from '@mantine/core';

/** Keeps the chosen colour scheme; public/theme-init.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({
  key: 'quay-console-color-scheme',
});
