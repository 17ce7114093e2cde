/** Elements that hold others and carry nothing of their own. */
export type PlainTag =
  | 'p'
  | 'strong'
  | 'em'
  | 's'
  | 'ul'
  | 'li'
  | 'blockquote'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr';

/** A piece that holds no others. */
export type MarkdownLeaf =
  | { type: 'text' | 'code'; text: string }
  /** As it came: rendering it would leave something out. */
  | { type: 'raw'; text: string }
  | { type: 'fence'; text: string; language: string }
  | { type: 'math'; text: string; display: boolean }
  | { type: 'image'; alt: string; address: string }
  | { type: 'break' | 'rule' };

/** A piece that holds others. */
export type MarkdownHolder = { children: MarkdownNode[] } & (
  | { type: 'element'; tag: PlainTag }
  | { type: 'heading'; level: number }
  | { type: 'numbered'; start: number }
  | { type: 'cell'; head: boolean; align: 'left' | 'center' | 'right' }
  | { type: 'link'; href: string }
);

/** A piece of Markdown as it is drawn: no HTML, and no address but that of a link. */
export type MarkdownNode = MarkdownLeaf | MarkdownHolder;
