import { type ButtonProps, colorsTuple, type MantineTheme } from '@mantine/core';

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

/** Returns the variables of sizes, which theme-variables.css defines. */
const sizes = (kind: string) => ({
  xs: `var(--mantine-${kind}-xs)`,
  sm: `var(--mantine-${kind}-sm)`,
  md: `var(--mantine-${kind}-md)`,
  lg: `var(--mantine-${kind}-lg)`,
  xl: `var(--mantine-${kind}-xl)`,
});

/** Headings are the console's own. */
const asAround = { fontSize: 'inherit', lineHeight: 'inherit' };

const BORDER = '1px solid';

/** Returns the colours of a button: a filled one, one with a border, or one that shows only under the pointer. */
const variantColorResolver: MantineTheme['variantColorResolver'] = ({ color, variant }) => {
  if (variant === 'default') {
    return {
      background: 'var(--mantine-color-default)',
      hover: 'var(--mantine-color-default-hover)',
      color: 'var(--mantine-color-default-color)',
      border: `${BORDER} var(--mantine-color-default-border)`,
    };
  }
  const name = `var(--mantine-color-${color ?? 'accent'}`;
  return variant === 'subtle'
    ? {
        background: 'transparent',
        hover: `${name}-light-hover)`,
        color: `${name}-light-color)`,
        border: `${BORDER} transparent`,
      }
    : {
        background: `${name}-filled)`,
        hover: `${name}-filled-hover)`,
        color: 'var(--mantine-color-white)',
        border: `${BORDER} transparent`,
      };
};

/**
 * Mantine's theme in full: every colour and size is a variable of theme-variables.css. Mantine's own default, which this
 * replaces, brings 10 kB of colours and of code that mixes them.
 */
export const theme: MantineTheme = {
  scale: 1,
  fontSmoothing: true,
  focusRing: 'auto',
  white: '#fff',
  black: '#000',
  primaryColor: 'accent',
  primaryShade: 6,
  colors: {
    accent: drawn('accent'),
    gray: drawn('gray'),
    red: drawn('red'),
    green: drawn('green'),
    dark: drawn('gray'),
  },
  variantColorResolver,
  autoContrast: false,
  luminanceThreshold: 0.3,
  defaultGradient: { from: 'accent', to: 'accent' },
  fontFamily: 'var(--mantine-font-family)',
  fontFamilyMonospace: 'var(--mantine-font-family-monospace)',
  headings: {
    fontFamily: 'var(--mantine-font-family)',
    fontWeight: '600',
    textWrap: 'wrap',
    sizes: { h1: asAround, h2: asAround, h3: asAround, h4: asAround, h5: asAround, h6: asAround },
  },
  fontSizes: sizes('font-size'),
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: sizes('line-height'),
  radius: sizes('radius'),
  defaultRadius: 'md',
  spacing: sizes('spacing'),
  // Responsive props would write inline styles, which are forbidden.
  breakpoints: sizes('breakpoint'),
  shadows: sizes('shadow'),
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: 'mantine-active',
  focusClassName: '',
  // Plain objects: `Button.extend` and the like would pull every component into the first download.
  components: { Button: { defaultProps: button } },
  other: {},
};
