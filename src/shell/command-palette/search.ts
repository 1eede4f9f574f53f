import type { Command } from '@/components/commands/commands';

const ASCII = /^[\x20-\x7e]*$/;

/** Removes case and accents. */
const plain = (text: string) =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Rates how well a word matches a text: at its start, at the start of one of its words, inside, or not at all. */
function fit(text: string, word: string): number {
  if (text.startsWith(word)) return 3;
  if (text.includes(` ${word}`)) return 2;
  return text.includes(word) ? 1 : 0;
}

/** Commands by how they matched. */
type FoundCommands = {
  /** Each word of the query starts a word of the label; a single letter the label itself. */
  named: readonly Command[];
  /** Matched by parts of words, the group or the keywords. */
  others: readonly Command[];
};

/** Returns the commands that contain every word of the query, best first; for an empty query all of them, in order. */
export function findCommands(commands: readonly Command[], query: string): FoundCommands {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const letters = words.join('').length;
  const offered = commands.filter(({ minLetters = 0 }) => letters >= minLetters);
  if (letters === 0) return { named: offered, others: [] };
  const scored = offered
    .map((command) => {
      const label = plain(command.label);
      const rest = plain(`${command.group} ${command.keywords ?? ''}`);
      const inLabel = words.map((word) => fit(label, word));
      // A single letter stands in nearly every command: only those that begin with it count, and words in the label.
      const isLetter = letters === 1;
      const scores = words.map((word, at) => {
        const score = inLabel[at] ?? 0;
        return isLetter ? (score > 1 ? score : 0) : score * 2 || fit(rest, word);
      });
      return {
        command,
        named: inLabel.every((score) => score >= (isLetter ? 3 : 2)),
        score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  const those = (named: boolean) =>
    scored.filter((each) => each.named === named).map(({ command }) => command);
  return { named: those(true), others: those(false) };
}

/** An account in the palette's results. */
export type FoundName = {
  name: string;
  /** Also searched. */
  email?: string | null;
};

/**
 * Returns accounts whose name or address contains the query: names that start with it first, then names that contain
 * it; at most `limit` of them, and the total number.
 */
export function findNames(
  accounts: Iterable<FoundName>,
  query: string,
  limit: number,
): { found: readonly FoundName[]; total: number } {
  const wanted = plain(query.trim());
  if (wanted === '') return { found: [], total: 0 };
  const ranks: [FoundName[], FoundName[], FoundName[]] = [[], [], []];
  let total = 0;
  for (const account of accounts) {
    const at = plain(account.name).indexOf(wanted);
    const inEmail = at < 0 && account.email ? plain(account.email).includes(wanted) : false;
    if (at < 0 && !inEmail) continue;
    total += 1;
    const rank = ranks[at === 0 ? 0 : at > 0 ? 1 : 2];
    if (rank.length < limit) rank.push(account);
  }
  return { found: ranks.flat().slice(0, limit), total };
}

/** Returns the query if it can be an account name to open; names have no spaces, slashes or at signs (C 1.2). */
export function typedName(query: string): string | undefined {
  const name = query.trim();
  return /^[^\s/@]{2,255}$/.test(name) ? name : undefined;
}
