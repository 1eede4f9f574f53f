import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { parsePreferences, PREFERENCES_KEY, usePreferences } from './preferences';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('stored preferences', () => {
  it.each([null, '', '{', '"utc"', '[]', 'null', '{"zone":"mars","density":3}'])(
    'are the defaults when storage holds %s',
    (stored) => {
      expect(parsePreferences(stored)).toEqual({
        zone: 'local',
        density: 'comfortable',
        scheme: 'auto',
        sidebar: 'wide',
        shortcuts: 'on',
      });
    },
  );

  it('keep each part that is understood', () => {
    expect(
      parsePreferences('{"zone":"utc","density":"tiny","scheme":"dark","sidebar":"icons"}'),
    ).toEqual({
      zone: 'utc',
      density: 'comfortable',
      scheme: 'dark',
      sidebar: 'icons',
      shortcuts: 'on',
    });
  });
});

describe('usePreferences', () => {
  it('shows a change at once and stores it', () => {
    const { result } = renderHook(() => usePreferences());
    act(() => result.current.setDensity('compact'));
    expect(result.current.density).toBe('compact');
    expect(document.documentElement.dataset.density).toBe('compact');
    expect(localStorage.getItem(PREFERENCES_KEY)).toContain('"density":"compact"');
  });

  it('shows the chosen colour scheme, and the system’s for “auto”', () => {
    const { result } = renderHook(() => usePreferences());
    act(() => result.current.setScheme('dark'));
    expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
    act(() => result.current.setScheme('auto'));
    expect(document.documentElement.dataset.mantineColorScheme).toBe('light');
  });

  it('works for the page when storage refuses', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = renderHook(() => usePreferences());
    act(() => result.current.setZone('utc'));
    expect(result.current.zone).toBe('utc');
  });

  it('follows another tab', () => {
    const { result } = renderHook(() => usePreferences());
    act(() => {
      window.dispatchEvent(
        new StorageEvent('storage', { key: PREFERENCES_KEY, newValue: '{"sidebar":"icons"}' }),
      );
    });
    expect(result.current.sidebar).toBe('icons');
    expect(result.current.zone).toBe('local');
  });
});
