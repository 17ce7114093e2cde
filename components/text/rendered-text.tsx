import { isLong } from '@/components/pairs/is-long';
import { TextPieces } from '@/components/search/text-pieces';
import { FoldedText } from '@/components/ui/folded-text';
import { formatCount } from '@/lib/core/format/format-count';
import { markMatches } from '@/lib/core/search/mark-matches';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { isLarge } from './is-large';
import { MarkdownView } from './markdown-view';
import { ModelText } from './model-text';
import { textStart } from './text-start';

type Props = {
  text: string;
  /** Lines in sight while folded. */
  lines: 6 | 40;
  /** Its length in characters. */
  length: number;
  /** What a search marks. */
  marks?: readonly MarkTerm[];
};

/**
 * A text of a prompt or response whose beginning is rendered on the server: no Markdown library on first load. One that a
 * search marks is shown as it came, with the marks.
 */
export function RenderedText({ text, lines, length, marks = [] }: Props) {
  const long = isLong(text, lines);
  if (marks.length > 0 && !isLarge(text)) {
    const pieces = markMatches(text, marks);
    if (pieces.some(({ marked }) => marked)) {
      return (
        <FoldedText long={long} lines={lines} more={`show all ${formatCount(length)} ch`}>
          <TextPieces pieces={pieces} />
        </FoldedText>
      );
    }
  }
  const start = isLarge(text) ? null : <MarkdownView text={long ? textStart(text, lines) : text} />;
  return <ModelText text={text} lines={lines} length={length} long={long} start={start} />;
}
