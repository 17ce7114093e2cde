import { markParts } from '@/components/text/mark-parts';
import { TextParts } from '@/components/text/text-parts';
import type { MarkTerm } from '@/lib/core/search/search-query';
import type { SplitText } from './prepare-pair';

type Props = {
  text: SplitText;
  /** What a search marks. */
  marks: readonly MarkTerm[];
};

/** Some lines of one side of a pair as it came; what both sides begin with is dimmed. */
export function BriefSide({ text: { prefix, rest, hidden }, marks }: Props) {
  const parts = markParts(
    [
      { text: prefix, look: 'dim' },
      { text: rest, look: 'plain' },
    ],
    marks,
  );
  return (
    <div className="model-text line-clamp-[8] text-xs">
      {hidden > 0 ? <span className="text-muted">… </span> : null}
      <TextParts parts={parts} />
      {prefix + rest === '' ? <em className="text-muted">(empty response)</em> : null}
    </div>
  );
}
