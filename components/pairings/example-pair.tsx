import Link from 'next/link';
import { BriefSide } from '@/components/pairs/brief-side';
import { PairSides } from '@/components/pairs/pair-sides';
import { AskedText } from '@/components/response-pair/asked-text';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';
import type { PairingView } from '@/lib/core/views/pairing-view';

type Props = {
  example: PairingView['examples'][number];
  cell: Pick<MatrixCell, 'chosen' | 'rejected'>;
  dataset: string;
  query: string;
};

/** One pair with the last turn of its prompt. */
export function ExamplePair({ example, cell, dataset, query }: Props) {
  return (
    <article className="grid min-w-0 gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex items-start justify-between gap-3">
        <AskedText messages={example.messages} marks={example.marks.messages} />
        <Link
          href={withQuery(datasetPath(dataset, `prompts/${example.ordinal}`), query)}
          className="shrink-0 text-xs underline decoration-line-strong underline-offset-2"
        >
          open prompt #{example.ordinal}
        </Link>
      </div>
      <PairSides
        pair={example}
        of={`prompt #${example.ordinal}`}
        chosen={cell.chosen}
        rejected={cell.rejected}
        elide
        dimmed=", dimmed"
        draw={(_, text) => <BriefSide text={text} marks={example.marks.responses} />}
      />
    </article>
  );
}
