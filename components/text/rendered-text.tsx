import { isLong } from '@/components/pairs/is-long';
import { findMarks } from '@/lib/core/search/find-marks';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { BEGINNING_UNITS, isLargeText, textBeginning } from '@/lib/core/text/text-beginning';
import { MarkdownView } from './markdown-view';
import { ModelText } from './model-text';
import { RawText } from './raw-text';
import { textStart } from './text-start';

type Props = {
  text: string;
  /** Lines in sight while folded. */
  lines: 6 | 40;
  /** Its length in characters. */
  length: number;
  /** Where the text is by itself: of a very long one the page has the beginning. */
  url: string;
  /** What a search marks. */
  marks?: readonly MarkTerm[];
  /** So many UTF-16 units at the beginning are dimmed where the text is raw. */
  dim?: number;
};

/**
 * A text of a prompt or response whose beginning is rendered on the server: no Markdown library on first load. One that a
 * search marks is shown as it came, with the marks.
 */
export function RenderedText({ text, lines, length, url, marks = [], dim = 0 }: Props) {
  if (isLargeText(text)) {
    const start = textBeginning(text, BEGINNING_UNITS);
    const after = ({ end }: { end: number }) => end > start.length;
    const matches = marks.length > 0 ? findMarks(text, marks).filter(after).length : 0;
    const whole = { url, units: text.length, characters: length, matches };
    return <RawText text={start} lines={lines} whole={whole} marks={marks} dim={dim} />;
  }
  const long = isLong(text, lines);
  if (marks.length > 0 && findMarks(text, marks).length > 0) {
    return <RawText text={text} lines={lines} marks={marks} dim={dim} />;
  }
  const start = <MarkdownView text={long ? textStart(text, lines) : text} />;
  return (
    <ModelText text={text} lines={lines} length={length} long={long} start={start} dim={dim} />
  );
}
