import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';

import styles from './markdown.module.css';

/** Deeper nesting is shown as it is written. */
const DEEPEST = 8;

const KNOWN: ReadonlySet<string> = new Set<MarkedToken['type']>([
  'blockquote',
  'br',
  'checkbox',
  'code',
  'codespan',
  'def',
  'del',
  'em',
  'escape',
  'heading',
  'hr',
  'html',
  'image',
  'link',
  'list',
  'list_item',
  'paragraph',
  'space',
  'strong',
  'table',
  'text',
]);

const isKnown = (token: Token): token is MarkedToken => KNOWN.has(token.type);

/**
 * Shows foreign Markdown. The parser only divides the text into tokens, and each becomes an element of this file:
 * whatever else the text contains, such as HTML, is shown as it is written. Nothing is loaded, so an image is a link to
 * its address, and only web and mail addresses become links.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => parse(text), [text]);
  return (
    <div className={styles.markdown}>
      {tokens ? <Parts tokens={tokens} depth={0} /> : <p className={styles.plain}>{text}</p>}
    </div>
  );
}

/** Divides a text into tokens; undefined where it is nested too deeply for the parser. */
function parse(text: string): readonly Token[] | undefined {
  if (NESTED.test(text)) return undefined;
  try {
    return Lexer.lex(text);
  } catch {
    return undefined;
  }
}

/** A line that nests quotations or lists so deeply that nobody wrote it to be read. */
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){25}/m;

function Parts({ tokens = [], depth }: { tokens?: readonly Token[] | undefined; depth: number }) {
  return tokens.map((token, at) => <Fragment key={at}>{partOf(token, depth)}</Fragment>);
}

function partOf(token: Token, depth: number): ReactNode {
  if (!isKnown(token) || depth > DEEPEST) return <ForeignText text={token.raw} />;
  const inner = 'tokens' in token && <Parts tokens={token.tokens} depth={depth + 1} />;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{inner}</p>;
    case 'heading': {
      const Heading = token.depth === 1 ? 'h4' : token.depth === 2 ? 'h5' : 'h6';
      return <Heading>{inner}</Heading>;
    }
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'list':
      return <List list={token} depth={depth} />;
    case 'table':
      return <Table table={token} depth={depth} />;
    case 'code':
      return (
        <pre>
          <code>
            <ForeignText text={token.text} />
          </code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'del':
      return <del>{inner}</del>;
    case 'codespan':
      return (
        <code>
          <ForeignText text={token.text} />
        </code>
      );
    case 'link':
      return <Anchor {...token}>{inner}</Anchor>;
    case 'image':
      return <Anchor {...token}>Image: {<ForeignText text={token.text || token.href} />}</Anchor>;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'text':
      return token.tokens ? inner : <ForeignText text={decoded(token.text)} />;
    case 'escape':
      return <ForeignText text={token.text} />;
    case 'html':
      return token.block ? (
        <p className={styles.plain}>
          <ForeignText text={token.raw.trim()} />
        </p>
      ) : (
        <ForeignText text={token.raw} />
      );
    default:
      return inner;
  }
}

/** A link to the web or to a mail address, in a window of its own; anything else stays as it is written. */
function Anchor({ href, raw, children }: { href: string; raw: string; children: ReactNode }) {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) {
    return <ForeignText text={raw} />;
  }
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, at) => (
    <li key={at}>
      <Parts tokens={item.tokens} depth={depth + 1} />
    </li>
  ));
  return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') => (
    <tr>
      {row.map(({ tokens }, at) => (
        <Cell key={at}>
          <Parts tokens={tokens} depth={depth + 1} />
        </Cell>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>{cells(table.header, 'th')}</thead>
      <tbody>
        {table.rows.map((row, at) => (
          <Fragment key={at}>{cells(row, 'td')}</Fragment>
        ))}
      </tbody>
    </table>
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
};

/** Decodes the character references that are usual in Markdown. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
