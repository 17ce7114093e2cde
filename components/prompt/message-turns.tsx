import type { ReactNode } from 'react';
import type { Message } from '@/lib/core/prompts/message';

type Props = {
  messages: readonly Message[];
  /** Draws what a message says. */
  draw: (content: string, place: number) => ReactNode;
};

/** The prompt's messages, turn by turn. */
export function MessageTurns({ messages, draw }: Props) {
  if (messages.length === 0) return <p className="text-muted">(empty prompt)</p>;
  return (
    <ol className="grid gap-2">
      {messages.map((message, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other identity and never move
        <li key={i} className="grid gap-x-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <span className="break-all text-muted text-xs leading-5">{message.role}</span>
          {draw(message.content, i)}
        </li>
      ))}
    </ol>
  );
}
