import { SearchTreePanel } from '@/components/tree/search-tree-panel';
import { TreeParameters } from '@/components/tree/tree-parameters';
import { buttonClass } from '@/components/ui/button-class';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/core/format/format-count';
import { exactNumber } from '@/lib/core/format/format-number';
import { BEGINNING_UNITS, textBeginning } from '@/lib/core/text/text-beginning';
import type { PromptView } from '@/lib/core/views/prompt-view';

/** The search tree of a prompt, where it has one. */
export function PromptTree({ view }: { view: PromptView }) {
  const { tree, header, responses } = view;
  if (!tree) return null;
  const named = new Set(tree.nodes.map(({ response }) => response));
  const texts = responses.flatMap(({ index, text, reward }) => {
    if (!named.has(index)) return [];
    const beginning = textBeginning(text, BEGINNING_UNITS);
    const scored = reward === null ? 'unscored' : exactNumber(reward);
    const one = {
      text: beginning,
      whole: beginning.length === text.length,
      reward: `Its ${header.reward}: ${scored}.`,
    };
    return [[index, one] as const];
  });
  return (
    <Panel
      title={`Search tree of ${countOf(tree.nodes.length, 'node')}`}
      aside={
        <a
          href={`/api/datasets/${encodeURIComponent(header.dataset.name)}/trees`}
          download
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          All trees as JSONL
        </a>
      }
    >
      <SearchTreePanel nodes={tree.nodes} responses={Object.fromEntries(texts)} />
      {tree.parameters ? <TreeParameters parameters={tree.parameters} /> : null}
    </Panel>
  );
}
