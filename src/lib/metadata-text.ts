import { isExactNumber } from '@/lib/json';

const MAX_DEPTH = 4;

/** Returns any value of an entry in words; empty if it is missing. Never throws, whatever the value is. */
export function metadataText(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isExactNumber(value)) return String(value);
  if (typeof value !== 'object') return '';
  if (depth >= MAX_DEPTH) return '…';
  const parts = Array.isArray(value)
    ? value.map((item) => metadataText(item, depth + 1))
    : Object.entries(value).map(([key, item]) => {
        const text = metadataText(item, depth + 1);
        return text === '' ? '' : `${key}: ${text}`;
      });
  return parts.filter((text) => text !== '').join(', ');
}
