import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

import { colorSchemeManager } from './color-scheme';
import { theme } from './theme';

/** Mantine without the inline <style> elements that a strict Content-Security-Policy refuses; see theme-variables.css. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
