import { PlainText } from './plain-text';
import type { TextPart } from './take-parts';

const LOOKS = {
  dim: 'text-muted',
  differs: 'rounded-sm bg-accent-soft text-ink underline decoration-line-strong underline-offset-4',
} as const;

/** Parts of a text, one after the other. */
export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and never move
    <Part key={i} part={part} />
  ));
}

function Part({ part: { text, look, marked } }: { part: TextPart }) {
  const words = <PlainText text={text} />;
  const inside = marked ? <mark className="rounded-sm bg-mark text-ink">{words}</mark> : words;
  return look === 'plain' ? inside : <span className={LOOKS[look]}>{inside}</span>;
}
