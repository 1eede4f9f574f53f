/** The part of a registry's message that its text needs (C 13.1). */
export type MessageText = { content: string; media_type?: string | undefined };

/** The severities that the registry knows, the worst first; `other` for what a later release may add, or for none. */
export const SEVERITIES = ['error', 'warning', 'info', 'other'] as const;

/** The severity of a message. */
export type Severity = (typeof SEVERITIES)[number];

/** Returns how severe a message is. */
export const severityOf = ({ severity }: { severity?: string | undefined }): Severity =>
  SEVERITIES.find((known) => known === severity) ?? 'other';

/** Whether a message is written in Markdown; any other text is shown as it is. */
export const isMarkdown = ({ media_type: type }: MessageText): boolean => type === 'text/markdown';

/** The most characters of a line that become a title. */
const LONGEST_TITLE = 200;

/** Returns the first line of a message, without the marks of Markdown: its name in lists and titles. */
export function messageTitle(message: MessageText): string {
  const line = message.content
    .split('\n', 100)
    .map((text) => text.trim())
    .find((text) => text !== '')
    ?.slice(0, LONGEST_TITLE);
  if (line === undefined) return 'Empty message';
  if (!isMarkdown(message)) return line;
  const bare = line
    .replace(/^(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|__|`/g, '')
    .trim();
  return bare || line;
}

/** A longer message shows its beginning at first. */
const SHORT = { characters: 700, lines: 12 };

/**
 * Returns the beginning of a long message, cut where a paragraph ends, or else between two words; the whole message if
 * it is short.
 */
export function messageBeginning(content: string): string {
  const lines = content.split('\n', SHORT.lines + 1);
  const part = lines.slice(0, SHORT.lines).join('\n').slice(0, SHORT.characters);
  if (part.length >= content.trimEnd().length) return content;
  const paragraph = part.lastIndexOf('\n\n');
  const word = part.search(/\s\S*$/);
  const end = paragraph > SHORT.characters / 3 ? paragraph : word > 0 ? word : part.length;
  return `${part.slice(0, end)} …`;
}
