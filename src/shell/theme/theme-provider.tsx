import { MantineContext, MantineThemeContext } from '@mantine/core';
import type { ContextType, ReactNode } from 'react';

import { theme } from './theme';

/**
 * What Mantine's components ask of their provider. Mantine's own would bring 15 kB of code that writes inline styles,
 * which a strict Content-Security-Policy blocks: theme-variables.css has its variables, and the preferences choose the
 * colour scheme.
 */
const mantine: ContextType<typeof MantineContext> = {
  colorScheme: 'auto',
  setColorScheme: () => undefined,
  clearColorScheme: () => undefined,
  getRootElement: () => document.documentElement,
  classNamesPrefix: 'mantine',
  cssVariablesSelector: ':root',
  withStaticClasses: true,
};

/** Gives Mantine's components the console's theme. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineContext value={mantine}>
      <MantineThemeContext value={theme}>{children}</MantineThemeContext>
    </MantineContext>
  );
}
