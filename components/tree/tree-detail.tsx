import { exactNumber, NO_NUMBER } from '@/lib/core/format/format-number';
import type { TreeNodeView } from '@/lib/core/views/prompt-view';
import { TREE_COLUMNS } from './prepare-tree';

/** The full response of a node: its beginning where it is very long. */
export type NodeResponseText = { text: string; whole: boolean; reward: string };

type Props = { node: TreeNodeView; soFar: string; response: NodeResponseText | null };

/** What a node stands for: the text so far, its roll-out, and its numbers in full. */
export function TreeDetail({ node, soFar, response }: Props) {
  const rollOut = response?.text.startsWith(soFar) ? response.text.slice(soFar.length) : '';
  return (
    <section aria-label="Node" className="grid min-w-0 content-start gap-2">
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {TREE_COLUMNS.map((column) => {
          const value = node[column];
          return (
            <div key={column} className="flex gap-1.5">
              <dt className="text-muted">{column}</dt>
              <dd className="tabular-nums">{value === null ? NO_NUMBER : exactNumber(value)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="text-muted text-xs">{describe(node, response)}</p>
      <div className="model-text text-sm" data-testid="node-text">
        <mark className="rounded-sm bg-accent-soft text-ink">{soFar}</mark>
        <span className="text-muted">{rollOut}</span>
        {response && !response.whole ? '…' : null}
      </div>
      {response ? (
        <a
          href={`#response-${node.response}`}
          className="justify-self-start text-xs underline underline-offset-2"
        >
          response #{node.response} in the list below
        </a>
      ) : null}
    </section>
  );
}

function describe({ parentId, terminal }: TreeNodeView, response: NodeResponseText | null): string {
  if (parentId === null && !response) return 'The root, from which every response begins.';
  if (!response) return 'An inner node without a full response.';
  const text = terminal
    ? 'The response ends here.'
    : 'Tinted is the text up to this node, grey its roll-out to the end of the response.';
  return `${text} ${response.reward}`;
}
