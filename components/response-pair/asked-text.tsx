import { TextPieces } from '@/components/search/text-pieces';
import type { Message } from '@/lib/core/prompts/message';
import { markMatches } from '@/lib/core/search/mark-matches';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { textBeginning } from '@/lib/core/text/text-beginning';

const SHOWN = 1000;

type Props = { messages: readonly Message[]; marks?: readonly MarkTerm[] };

/** What a prompt asked last, in a few lines. */
export function AskedText({ messages, marks = [] }: Props) {
  const asked = messages.findLast(({ role }) => role === 'user') ?? messages.at(-1);
  const text = textBeginning(asked?.content ?? '', SHOWN) || '(empty prompt)';
  return (
    <p className="model-text line-clamp-3 min-w-0">
      <span className="text-muted text-xs">{asked?.role ?? 'user'} </span>
      <TextPieces pieces={markMatches(text, marks)} />
    </p>
  );
}
