import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { ForeignText } from './foreign-text';

const shown = (text: string) => render(<ForeignText text={text} />).container;

describe('ForeignText', () => {
  it('holds what turns the direction apart, names it, and changes nothing of the text', () => {
    const text = '\u202Egnp.elpmaxe\u2066@evil.example';
    const element = shown(text);
    expect(element.textContent).toBe(text);
    const controls = [...element.querySelectorAll('bdi')];
    expect(controls.map(({ dataset }) => dataset.code)).toEqual(['U+202E', 'U+2066']);
    expect(controls.map(({ textContent }) => textContent)).toEqual(['\u202E', '\u2066']);
  });

  it('leaves other text as it is, whichever its direction', () => {
    expect(shown('مستخدم.جديد@example.org').innerHTML).toBe('مستخدم.جديد@example.org');
  });
});
