import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { MetadataValue } from './log-metadata';

describe('nested metadata of an entry', () => {
  it('is a tree of names and values', () => {
    const value = {
      provider: 'aws',
      place: { country: 'DE', zones: ['a', 'b'], tags: ['main'] },
      token: null,
      url: 'https://ci.example/run/1',
    };
    render(<MetadataValue value={value} />);
    const [tree] = screen.getAllByRole('list');
    const items = [...(tree?.children ?? [])].map(({ firstChild }) => firstChild?.textContent);
    expect(items.map((text) => text?.trim())).toEqual(['provider', 'place', 'token', 'url']);
    const place = screen.getByText('place').closest('li') ?? document.body;
    expect(within(place).getByText('country').closest('li')?.textContent).toBe('country DE');
    expect(within(place).getByText('zones').closest('li')?.textContent).toBe('zones [0] a[1] b');
    expect(within(place).getByText('tags').closest('li')?.textContent).toBe('tags main');
    // A narrow panel breaks an address after a slash.
    const url = screen.getByText('url').closest('li');
    expect(url?.textContent).toBe('url https://ci.example/run/1');
    expect(url?.querySelectorAll('wbr')).toHaveLength(4);
    expect(screen.getByText('token').closest('li')?.textContent).toBe('token empty');
  });

  it('does not grow without end', () => {
    let deep: unknown = 'bottom';
    for (let n = 0; n < 50; n += 1) deep = { inner: deep };
    render(<MetadataValue value={{ deep, many: Array.from({ length: 5_000 }, (_, at) => at) }} />);
    expect(screen.getAllByRole('listitem').length).toBeLessThan(120);
    expect(screen.getByText('4,900 more: see the raw entry below.')).toBeDefined();
  });
});
