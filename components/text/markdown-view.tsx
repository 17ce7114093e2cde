import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { MarkdownHolder, MarkdownLeaf, MarkdownNode } from './markdown-node';
import { MathText } from './math-text';
import { parseMarkdown } from './parse-markdown';
import { PlainText } from './plain-text';

/** More formulas than this in one text stay source. */
const MOST_FORMULAS = 300;

/** A text as Markdown. Nothing in it runs, and nothing is asked of any machine. */
export function MarkdownView({ text }: { text: string }) {
  const nodes = parseMarkdown(text);
  const plain = countFormulas(nodes) > MOST_FORMULAS;
  return (
    <div className="markdown">
      <Nodes nodes={nodes} plain={plain} />
    </div>
  );
}

function countFormulas(nodes: readonly MarkdownNode[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type === 'math') count++;
    else if ('children' in node) count += countFormulas(node.children);
  }
  return count;
}

type NodesProps = { nodes: readonly MarkdownNode[]; plain: boolean };

function Nodes({ nodes, plain }: NodesProps): ReactNode {
  return nodes.map((node, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity and never move
    <Piece key={i} node={node} plain={plain} />
  ));
}

function Piece({ node, plain }: { node: MarkdownNode; plain: boolean }) {
  if ('children' in node) {
    return <Container node={node} inside={<Nodes nodes={node.children} plain={plain} />} />;
  }
  return <Leaf node={node} plain={plain} />;
}

function Leaf({ node, plain }: { node: MarkdownLeaf; plain: boolean }): ReactNode {
  switch (node.type) {
    case 'text':
      return <PlainText text={node.text} />;
    case 'raw':
      return (
        <div className="model-text">
          <PlainText text={node.text} />
        </div>
      );
    case 'code':
      return (
        <code>
          <PlainText text={node.text} />
        </code>
      );
    case 'fence':
      return <Fence text={node.text} language={node.language} />;
    case 'math':
      if (plain) return <code>{node.text}</code>;
      return <MathText source={node.text} display={node.display} />;
    case 'image':
      return (
        <span className="text-muted">
          [image: {node.alt === '' ? '' : `${node.alt}, `}
          {node.address}]
        </span>
      );
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
  }
}

const ALIGNED = { left: 'text-left', center: 'text-center', right: 'text-right' } as const;

function Container({ node, inside }: { node: MarkdownHolder; inside: ReactNode }) {
  switch (node.type) {
    case 'heading':
      return <p className={classNames('font-semibold', node.level < 3 && 'text-base')}>{inside}</p>;
    case 'numbered':
      return <ol start={node.start}>{inside}</ol>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {inside}
        </a>
      );
    case 'cell': {
      const Cell = node.head ? 'th' : 'td';
      return <Cell className={ALIGNED[node.align]}>{inside}</Cell>;
    }
    case 'element': {
      const Tag = node.tag;
      if (Tag !== 'table') return <Tag>{inside}</Tag>;
      return (
        <ScrollBox many label="Table" className="overflow-x-auto">
          <table>{inside}</table>
        </ScrollBox>
      );
    }
  }
}

function Fence({ text, language }: { text: string; language: string }) {
  return (
    <div className="fence">
      {language === '' ? null : <span className="text-muted text-xs">{language}</span>}
      <pre>
        <code>
          <PlainText text={text.replace(/\n$/, '')} />
        </code>
      </pre>
    </div>
  );
}
