import {
  type ButtonProps,
  colorsTuple,
  createTheme,
  MantineContext,
  MantineThemeProvider,
} from '@mantine/core';
import type { ContextType, ReactNode } from 'react';

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
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}

/** Mantine's names for our colours; theme-variables.css defines them. */
type ColourName = 'accent' | 'gray' | 'red' | 'green';

declare module '@mantine/core' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- makes any other colour name, and any literal colour, a type error
  export interface MantineThemeColorsOverride {
    colors: Record<ColourName | 'dark', ReturnType<typeof colorsTuple>>;
  }
}

const drawn = (name: ColourName) => colorsTuple(`var(--mantine-color-${name}-text)`);

const button: Partial<ButtonProps> = { size: 'sm' };

/** The Mantine theme: sizes and behaviour; every colour comes from a CSS variable. */
const theme = createTheme({
  primaryColor: 'accent',
  colors: {
    accent: drawn('accent'),
    gray: drawn('gray'),
    red: drawn('red'),
    green: drawn('green'),
  },
  respectReducedMotion: true,
  // Plain objects: `Button.extend` and the like would pull every component into the first download.
  components: {
    Button: { defaultProps: button },
  },
});
