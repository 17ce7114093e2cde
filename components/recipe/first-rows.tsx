import { MessageTurns } from '@/components/prompt/message-turns';
import { RawText } from '@/components/text/raw-text';
import { classNames } from '@/components/ui/class-names';
import { FoldedText } from '@/components/ui/folded-text';
import { Panel } from '@/components/ui/panel';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { exactNumber } from '@/lib/core/format/format-number';
import type { RecipeRow } from '@/lib/core/views/recipe-view';

const LINES = 6;
const LOOKS = {
  chosen: 'border-chosen/50 [&>p]:text-chosen [&>p]:bg-chosen-soft',
  rejected: 'border-rejected/50 [&>p]:text-rejected [&>p]:bg-rejected-soft',
} as const;

/** The first rows as they would be written. */
export function FirstRows({ rows }: { rows: readonly RecipeRow[] }) {
  return (
    <Panel title={`First ${countOf(rows.length, 'row')} as written`}>
      <ol className="divide-y divide-line">
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
          <li key={i} className="grid min-w-0 gap-2 py-3 first:pt-0 last:pb-0">
            <p className="text-muted text-xs">
              prompt_id <code className="break-all font-mono">{row.promptId}</code> · {row.split}
            </p>
            <MessageTurns
              messages={row.messages}
              draw={(content) => <RawText text={content} lines={40} />}
            />
            <div className="grid min-w-0 gap-2 md:grid-cols-2">
              <Side kind="chosen" text={row.chosen} score={row.scoreChosen} />
              <Side kind="rejected" text={row.rejected} score={row.scoreRejected} />
            </div>
            <p className="text-muted text-xs">
              shared prefix {countOf(row.shared.words, 'word')} (
              {formatShare(row.shared.wordRatio, 1)} of the words),{' '}
              {formatCount(row.shared.characters)} ch ({formatShare(row.shared.ratio, 1)} of the
              longer text)
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type SideProps = { kind: 'chosen' | 'rejected'; text: string; score: number };

function Side({ kind, text, score }: SideProps) {
  return (
    <div className={classNames('min-w-0 overflow-hidden rounded-md border', LOOKS[kind])}>
      <p className="flex gap-x-2 px-2.5 py-1 text-xs">
        <strong className="font-semibold">{kind}</strong>
        <span>reward {exactNumber(score)}</span>
      </p>
      <div className="px-2.5 py-2 text-xs">
        <FoldedText long={text.length > 500} lines={LINES} more="show more">
          {text || '(empty response)'}
        </FoldedText>
      </div>
    </div>
  );
}
