import type { Command } from '@/components/commands/commands';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a word fits a text: at its beginning, at the beginning of one of its words, inside, or not at all. */
function fit(text: string, word: string): number {
  if (text.startsWith(word)) return 3;
  if (text.includes(` ${word}`)) return 2;
  return text.includes(word) ? 1 : 0;
}

/** The commands in which every word of the query occurs, best first; all of them, in order, for an empty query. */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands
    .map((command) => {
      const label = plain(command.label);
      const rest = plain(`${command.group} ${command.keywords ?? ''}`);
      const scores = words.map((word) => fit(label, word) * 2 || fit(rest, word));
      return {
        command,
        score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ command }) => command);
}

/** Names in which the query occurs, those that begin with it first; at most `limit` of them. */
export function findNames(names: Iterable<string>, query: string, limit: number): string[] {
  const wanted = plain(query.trim());
  if (wanted === '') return [];
  const beginning: string[] = [];
  const inside: string[] = [];
  for (const name of names) {
    const at = plain(name).indexOf(wanted);
    if (at === 0) beginning.push(name);
    else if (at > 0 && inside.length < limit) inside.push(name);
    // More could only push these out.
    if (beginning.length === limit) break;
  }
  return [...beginning, ...inside].slice(0, limit);
}

/** A name as one may type it to open that very account; names have no spaces or slashes. */
export function typedName(query: string): string | undefined {
  const name = query.trim();
  return /^[^\s/]{2,255}$/.test(name) ? name : undefined;
}
