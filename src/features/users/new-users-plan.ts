import type { BulkSkip } from '@/components/bulk/bulk-run';
import { isEmail } from '@/lib/email';
import { columnsOf, readTable } from '@/lib/name-list';
import { nameProblem } from '@/lib/namespace-name';

/** A user to create. */
export type PlannedUser = { username: string; email: string | undefined };

/** What a list of new users comes to. */
export type NewUsersPlan = {
  users: readonly PlannedUser[];
  /** The lines that create nobody, and why. */
  skips: readonly BulkSkip[];
};

/** What the registry has already, as far as it is loaded. */
export type KnownAccounts = {
  usernames: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
  emails: ReadonlySet<string>;
};

const USERNAME = /^(user ?names?|users?|names?|accounts?|logins?)$/i;
const EMAIL = /^e-?mails?( ?address(es)?)?$/i;

/** Returns the name and the address of a record; undefined if it has more cells than a name and an address. */
function entryOf(
  cells: readonly string[],
  header: readonly string[] | undefined,
): { username: string; email: string } | undefined {
  if (header) {
    const [nameAt = 0] = columnsOf(header, USERNAME);
    const [emailAt = -1] = columnsOf(header, EMAIL);
    return { username: cells[nameAt] ?? '', email: cells[emailAt] ?? '' };
  }
  const [username = '', email = '', ...more] = cells;
  return more.every((cell) => cell === '') ? { username, email } : undefined;
}

/** Returns why a name cannot be that of a new user (C 1.2). */
function usernameProblem(name: string): string | undefined {
  if (name === '') return 'The name is missing.';
  const problem = nameProblem(name);
  if (problem !== null) return `The name is not valid. ${problem}`;
  if (name.length < 2) return 'The name is too short: at least 2 characters.';
  return name.length > 255 ? 'The name is too long: at most 255 characters.' : undefined;
}

/**
 * Plans the creation of the users that a text names, one in each line as `username,email`. Everything that the registry
 * would refuse is found before the first request, as far as the loaded lists tell (C 1.2, 12.4): `mailing` says that it
 * sends mail, and so needs an address for each.
 */
export function planNewUsers(
  text: string,
  { usernames, organizations, emails }: KnownAccounts,
  { mailing }: { mailing: boolean },
): NewUsersPlan {
  const { records, lines, header } = readTable(text);
  const users: PlannedUser[] = [];
  const skips: BulkSkip[] = [];
  const named = new Set<string>();
  const addressed = new Set<string>();

  const problemOf = (entry: ReturnType<typeof entryOf>): string | undefined => {
    if (!entry) return 'More than a name and an e-mail address.';
    const { username, email } = entry;
    const problem = usernameProblem(username);
    if (problem !== undefined) return problem;
    if (named.has(username)) return 'The list has this name more than once.';
    if (usernames.has(username)) return 'A user with this name exists.';
    if (organizations.has(username)) return 'An organization with this name exists.';
    if (email === '') return mailing ? 'The e-mail address is missing.' : undefined;
    if (!isEmail(email)) return 'Not a valid e-mail address.';
    if (addressed.has(email)) return 'The list has this e-mail address more than once.';
    return emails.has(email) ? 'Another user has this e-mail address.' : undefined;
  };

  for (const [at, cells] of records.entries()) {
    const entry = entryOf(cells, header);
    const reason = problemOf(entry);
    if (entry === undefined || reason !== undefined) {
      const label = `Line ${lines[at]}: ${cells.filter((cell) => cell !== '').join(', ')}`;
      skips.push({ id: `line ${at}`, label, reason: reason ?? '' });
      continue;
    }
    const { username, email } = entry;
    named.add(username);
    if (email !== '') addressed.add(email);
    users.push({ username, email: email === '' ? undefined : email });
  }
  return { users, skips };
}
