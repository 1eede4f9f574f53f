import type { LogEntry } from '@/api/queries/logs';
import { formatBytes } from '@/lib/bytes';
import { type Zone, formatDateTime } from '@/lib/dates';
import { formatTimeSpan } from '@/lib/time-span';

import { metadataOf, namespaceOf, repositoryOf, triggerName } from '@/api/log-entry';
import { humanKind, templateOf } from './log-kinds';
import { metadataText } from '@/lib/metadata-text';

/*
 * How a sentence is written:
 *   {key}            the value, or words for its absence
 *   {key|words}      the value, or these words
 *   {key?yes:no}     words for true and for false
 *   {key:date}       a date in unix seconds (C 5.2); also bytes, seconds, trigger (its name), and words (underscores become spaces)
 *   [ … {key} … ]    only if all values in it are there
 */

/** A piece of a sentence: our words, or a foreign value. */
export type SentencePart = { text: string; value: boolean };

const PIECES = /\[[^\]]*\]|\{[^}]*\}|[^[{]+/g;
const PLACE = /^\{([^}:?|]+)(?:\?([^:}]*):([^|}]*)|:([a-z]+))?(?:\|([^}]*))?\}$/;

/** The words for a value that an entry lacks. */
const ABSENT: Record<string, string> = {
  repository: 'a repository',
  place: 'a namespace',
  namespace: 'a namespace',
  grantee: 'somebody',
  invitee: 'somebody',
  member: 'somebody',
  username: 'of an unknown name',
  robot: 'of an unknown name',
  tag: 'of an unknown name',
  team: 'of an unknown name',
  key: 'of an unknown name',
  application_name: 'of an unknown name',
};

/** Returns the only value of a list of one. */
const oneOf = (list: unknown): unknown =>
  Array.isArray(list) && list.length === 1 ? list[0] : undefined;

/** Returns a value that is composed of others. */
function valueOf(entry: LogEntry, key: string): unknown {
  const metadata = metadataOf(entry);
  switch (key) {
    case 'repository':
      return repositoryOf(entry);
    case 'namespace':
      return namespaceOf(entry);
    case 'place':
      return repositoryOf(entry) ?? namespaceOf(entry);
    case 'grantee':
      return metadata['username'] ?? metadata['team'] ?? metadata['token'];
    case 'invitee':
      return metadata['user'] ?? metadata['email'] ?? metadata['member'];
    case 'docker_tag':
      return oneOf(metadata['docker_tags']);
    case 'docker_tags':
      return oneOf(metadata[key]) === undefined ? metadata[key] : undefined;
    default:
      return metadata[key];
  }
}

const finite = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

function formatted(value: unknown, format: string | undefined, zone: Zone): string {
  const number = finite(value);
  if (format === 'trigger') return triggerName(metadataText(value));
  if (format === 'words') return metadataText(value).replaceAll('_', ' ');
  if (format === 'bytes' && typeof value === 'bigint') return formatBytes(value);
  if (number === undefined) return metadataText(value);
  if (format === 'bytes') return formatBytes(number);
  if (format === 'seconds') return formatTimeSpan(number);
  // Beyond this a date cannot be formatted.
  if (format === 'date' && Math.abs(number) < 8.64e12)
    return formatDateTime(new Date(number * 1000), zone);
  return metadataText(value);
}

/** Returns one value of a sentence; null if the entry lacks it. */
function sentencePart(entry: LogEntry, place: string, zone: Zone): SentencePart | null {
  const [, key = '', yes, no, format] = PLACE.exec(place) ?? [];
  const value = valueOf(entry, key);
  if (yes !== undefined && no !== undefined) {
    return typeof value === 'boolean' ? { text: value ? yes : no, value: false } : null;
  }
  const text = formatted(value, format, zone);
  return text === '' ? null : { text, value: true };
}

function absent(place: string): SentencePart {
  const [, key = '', , , , words] = PLACE.exec(place) ?? [];
  return { text: words ?? ABSENT[key] ?? 'something', value: false };
}

/** Fills a sentence; in an optional piece every value must be present. */
function fill(entry: LogEntry, template: string, zone: Zone, optional = false): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const [piece] of template.matchAll(PIECES)) {
    if (piece.startsWith('[')) parts.push(...fill(entry, piece.slice(1, -1), zone, true));
    else if (piece.startsWith('{')) {
      const filled = sentencePart(entry, piece, zone);
      if (!filled && optional) return [];
      parts.push(filled ?? absent(piece));
    } else parts.push({ text: piece, value: false });
  }
  return parts;
}

/** Returns an entry as a sentence, without its performer and its time; an unknown kind is named with its metadata. */
export function logSentence(entry: LogEntry, zone: Zone): readonly SentencePart[] {
  const template = templateOf(entry.kind);
  if (template !== undefined) return fill(entry, template, zone);
  const repository = repositoryOf(entry);
  return [
    { text: humanKind(entry.kind), value: true },
    ...(repository === undefined
      ? []
      : [
          { text: ', ', value: false },
          { text: repository, value: true },
        ]),
  ];
}

const texts = new WeakMap<LogEntry, string>();

/** Returns the sentence as plain text with dates in UTC: for search, files and names of controls. */
export function sentenceText(entry: LogEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = logSentence(entry, 'utc')
    .map((each) => each.text)
    .join('');
  texts.set(entry, text);
  return text;
}
