import { tex } from '@mdit/plugin-tex';
import MarkdownIt, { type Token } from 'markdown-it';
import { bareMath } from './bare-math';
import type { MarkdownHolder, MarkdownLeaf, MarkdownNode, PlainTag } from './markdown-node';

/** A link may lead there; whatever else Markdown names as an address stays the text it came as. */
const LINKED = /^(https?:\/\/|mailto:)/i;

/** Looking for the end of `\(` or `\[` starts anew at each; with more of them than this only `$` opens mathematics. */
const MOST_BRACKETS = 500;
const BRACKETS = /\\[([]/;

/**
 * A text with pieces inside pieces deeper than this is shown raw: there is no room left for it, and far deeper the library leaves out
 * what it holds. A list takes two, a quote one.
 */
const DEEPEST = 24;

const everything = createParser('all');
const dollarsOnly = createParser('dollars');

/**
 * Returns a text as Markdown (CommonMark with tables, strikethrough and mathematics between dollars or `\(…\)` and
 * `\[…\]`, or in an environment of its own such as `align`). Line breaks stay. HTML is text like any other; links lead to http, https and mailto only; of an image its
 * words and its address are kept. A text nested too deep to be read comes back as one raw piece. Linear in the text for all that people and models write.
 */
export function parseMarkdown(text: string): MarkdownNode[] {
  const parser =
    text.split(BRACKETS, MOST_BRACKETS + 2).length > MOST_BRACKETS ? dollarsOnly : everything;
  const tokens = parser.parse(text, {});
  if (tokens.some(({ level }) => level > DEEPEST)) return [{ type: 'raw', text }];
  return buildNodes(tokens);
}

function createParser(delimiters: 'all' | 'dollars'): MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: false, breaks: true });
  parser.use(tex, { delimiters, render: (source: string) => source });
  parser.use(bareMath);
  parser.validateLink = (address) => LINKED.test(address.trim());
  return parser;
}

function buildNodes(tokens: readonly Token[]): MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open = [root];
  for (const token of tokens) {
    const siblings = open.at(-1) ?? root;
    if (token.nesting < 0) open.pop();
    else if (token.nesting > 0) open.push(openContainer(token, siblings));
    else if (token.type === 'inline') siblings.push(...buildNodes(token.children ?? []));
    else siblings.push(leafOf(token));
  }
  return root;
}

/** Adds what a token opens to its siblings; a hidden one, such as a paragraph of a tight list, gives them its own. */
function openContainer(token: Token, siblings: MarkdownNode[]): MarkdownNode[] {
  if (token.hidden) return siblings;
  const children: MarkdownNode[] = [];
  siblings.push(containerOf(token, children));
  return children;
}

const PLAIN: Readonly<Record<string, PlainTag>> = {
  p: 'p',
  strong: 'strong',
  em: 'em',
  s: 's',
  ul: 'ul',
  li: 'li',
  blockquote: 'blockquote',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
};

function containerOf(token: Token, children: MarkdownNode[]): MarkdownHolder {
  const { tag } = token;
  if (/^h[1-6]$/.test(tag)) return { type: 'heading', level: Number(tag.slice(1)), children };
  if (tag === 'ol') return { type: 'numbered', start: startOf(token), children };
  if (tag === 'a') return { type: 'link', href: String(token.attrGet('href') ?? ''), children };
  if (tag === 'th' || tag === 'td') {
    return { type: 'cell', head: tag === 'th', align: alignOf(token), children };
  }
  return { type: 'element', tag: PLAIN[tag] ?? 'p', children };
}

function startOf(token: Token): number {
  const start = Number(token.attrGet('start') ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

function alignOf(token: Token): 'left' | 'center' | 'right' {
  const style = String(token.attrGet('style') ?? '');
  return style.endsWith('center') ? 'center' : style.endsWith('right') ? 'right' : 'left';
}

function leafOf(token: Token): MarkdownLeaf {
  const { content: text } = token;
  switch (token.type) {
    case 'code_inline':
      return { type: 'code', text };
    case 'code_block':
    case 'fence':
      return { type: 'fence', text, language: token.info.trim().split(/\s/u)[0] ?? '' };
    case 'math_inline':
      return { type: 'math', text, display: false };
    case 'math_block':
      return { type: 'math', text, display: true };
    case 'image':
      return { type: 'image', alt: text, address: String(token.attrGet('src') ?? '') };
    case 'hardbreak':
    case 'softbreak':
      return { type: 'break' };
    case 'hr':
      return { type: 'rule' };
    default:
      return { type: 'text', text };
  }
}
