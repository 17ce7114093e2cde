import { isLong } from '@/components/pairs/is-long';
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
};

/** A text of a prompt or response whose beginning is rendered on the server: no Markdown library on first load. */
export function RenderedText({ text, lines, length }: Props) {
  const long = isLong(text, lines);
  const start = isLarge(text) ? null : <MarkdownView text={long ? textStart(text, lines) : text} />;
  return <ModelText text={text} lines={lines} length={length} long={long} start={start} />;
}
