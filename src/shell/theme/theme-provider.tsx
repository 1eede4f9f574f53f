import {
  type ButtonProps,
  colorsTuple,
  createTheme,
  localStorageColorSchemeManager,
  MantineProvider,
} from '@mantine/core';
import type { ReactNode } from 'react';

type ThemeProviderProps = {
  /** The colour scheme, whatever was chosen; for development. */
  scheme?: 'light' | 'dark';
  children: ReactNode;
};

/** Mantine without the inline <style> elements that a strict Content-Security-Policy blocks (theme-variables.css). */
export function ThemeProvider({ scheme, children }: ThemeProviderProps) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme && { forceColorScheme: scheme })}
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
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

/** Stores the chosen colour scheme; public/theme-init.js reads the same key before the first paint. */
const colorSchemeManager = localStorageColorSchemeManager({
  key: 'quay-console-color-scheme',
});
