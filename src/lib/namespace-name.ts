const MAX_NAMED = 5;

const naming: Record<string, string> = { ' ': 'space', '\t': 'tab', '\n': 'line break' };

/**
 * Returns which characters a user or organization name contains that are not allowed, or not allowed in their place;
 * null for a valid name (C 1.2). Its length is checked elsewhere.
 */
export function nameProblem(name: string): string | null {
  const foreign = [...new Set(name.replaceAll(/[a-z0-9._-]/g, ''))];
  if (foreign.length > 0) {
    const named = foreign
      .slice(0, MAX_NAMED)
      .map((character) => naming[character] ?? `“${character}”`);
    const more = foreign.length > MAX_NAMED ? ' and others' : '';
    const upperCase = foreign.some((character) => /[A-Z]/.test(character))
      ? ' Use lower-case letters.'
      : '';
    return `Not allowed: ${named.join(', ')}${more}.${upperCase}`;
  }
  if (/^[._-]|[._-]$/.test(name)) return 'Must begin and end with a letter or a digit.';
  const pair = /[._-]{2,}/.exec(name);
  if (pair)
    return `“${pair[0]}” must not be adjacent: use a single period, underscore or hyphen between letters or digits.`;
  return null;
}
