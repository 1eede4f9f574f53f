import type { View } from './view';

/** Returns the states that every list has; its screen is at `./<name>`. */
export function standardViews(name: string, heading: RegExp): readonly View[] {
  const path = `./${name}`;
  return [
    { name, path, heading },
    { name: `${name}-no-match`, path: `${path}?q=nothing-of-this-name`, heading },
    { name: `${name}-empty`, path, demo: { size: 'empty' }, heading },
    { name: `${name}-readonly`, path, demo: { username: 'readonly' }, heading },
    { name: `${name}-failing`, path, demo: { scenario: 'first-try-fails' }, heading },
    { name: `${name}-loading`, path, demo: { scenario: 'slow' }, heading, pictureOnly: true },
  ];
}
