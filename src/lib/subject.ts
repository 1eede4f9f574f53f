import { isolate, shortId } from './text';

/** Whose activity the log can be searched for, and what each kind is called. */
export const SUBJECT_NOUNS = {
  user: 'user',
  robot: 'robot account',
  organization: 'organization',
  key: 'service key',
  ip: 'IP address',
} as const;

/** An account, service key or address; `name` is its name, its key ID or its address. */
export type Subject = { kind: keyof typeof SUBJECT_NOUNS; name: string };

export const SUBJECT_KINDS = ['user', 'robot', 'organization', 'key', 'ip'] as const;

/**
 * Parses a subject as in the URL, `robot:acme+ci`; null if it is none. No account's name contains a space, so a space
 * is the plus sign of an address typed by hand.
 */
export function parseSubject(of: string | undefined): Subject | null {
  const [, word, rest = ''] = /^([a-z]+):(.*)$/su.exec(of ?? '') ?? [];
  const kind = SUBJECT_KINDS.find((each) => each === word);
  const name = rest.trim();
  if (kind === undefined || name === '') return null;
  return { kind, name: kind === 'key' || kind === 'ip' ? name : name.replaceAll(' ', '+') };
}

/** Formats a subject for the URL; {@link parseSubject} reads it back. */
export const formatSubject = ({ kind, name }: Subject): string => `${kind}:${name}`;

/** Returns a subject in a sentence or a title: `user mira`. */
export const subjectText = ({ kind, name }: Subject): string =>
  `${SUBJECT_NOUNS[kind]} ${isolate(kind === 'key' ? shortId(name) : name)}`;
