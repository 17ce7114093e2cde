import { isLong } from '@/components/pairs/is-long';
import { MarkedText } from '@/components/search/marked-text';
import { FoldedText } from '@/components/ui/folded-text';
import { countOf } from '@/lib/core/format/format-count';
import type { Message } from '@/lib/core/prompts/message';
import type { MarkTerm } from '@/lib/core/search/search-query';

const FOLD = 40;

type Props = { messages: readonly Message[]; marks?: readonly MarkTerm[] };

/** The prompt's messages, turn by turn. */
export function MessageTurns({ messages, marks = [] }: Props) {
  if (messages.length === 0) return <p className="text-muted">(empty prompt)</p>;
  return (
    <ol className="grid gap-2">
      {messages.map((message, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other identity and never move
        <li key={i} className="grid gap-x-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <span className="break-all text-muted text-xs leading-5">{message.role}</span>
          <FoldedText
            long={isLong(message.content, FOLD)}
            lines={FOLD}
            more={`show all ${countOf(message.content.length, 'character')}`}
          >
            <MarkedText text={message.content} terms={marks} />
          </FoldedText>
        </li>
      ))}
    </ol>
  );
}
