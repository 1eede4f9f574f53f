import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

const resolve = createRequire(import.meta.url).resolve;
const own = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

const imported = [...own('styles.ts').matchAll(/'(@mantine\/[^']+\.css)'/g)].map(
  ([, file = '']) => file,
);
const text = new Map(imported.map((file) => [file, readFileSync(resolve(file), 'utf8')]));

const defined = new Set(
  [...own('theme-variables.css').matchAll(/^\s*(--mantine-[\w-]+):/gm)].map(
    ([, name = '']) => name,
  ),
);

// Set by Mantine on the element itself, or read only with a fallback.
const REQUIRED = /var\((--mantine-[\w-]+)\s*\)/g;

const source = path.resolve(import.meta.dirname, '../..');

/** Returns the Mantine components that the console's files render. */
function drawnComponents(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(path.join(source, file), 'utf8'))
    .flatMap((code) => [...code.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]\w*$/.test(name));
  return [...new Set(names)];
}

describe('the styles', () => {
  it('are there for every component in use', () => {
    const folder = path.dirname(resolve('@mantine/core/styles/baseline.css'));
    const missing = drawnComponents()
      .map((name) => `@mantine/core/styles/${name}.css`)
      .filter((file) => existsSync(path.join(folder, path.basename(file))) && !text.has(file));
    expect(missing).toEqual([]);
  });

  it.each([...text])('%s finds every variable it needs', (_file, css) => {
    const missing = [...css.matchAll(REQUIRED)]
      .map(([, name = '']) => name)
      .filter((name) => !defined.has(name) && name !== '--mantine-color-scheme');
    expect(new Set(missing)).toEqual(new Set());
  });

  it('come in the order in which Mantine ships them', () => {
    const whole = readFileSync(resolve('@mantine/core/styles.css'), 'utf8');
    const positions = [...text.values()]
      .map((css) => /\.m_[0-9a-f]+/.exec(css)?.[0])
      .filter((selector) => selector !== undefined)
      .map((selector) => whole.indexOf(selector));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
});
