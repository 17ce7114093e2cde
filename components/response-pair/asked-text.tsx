import type { Message } from '@/lib/core/prompts/message';

const SHOWN = 1000;

/** What a prompt asked last, in a few lines. */
export function AskedText({ messages }: { messages: readonly Message[] }) {
  const asked = messages.findLast(({ role }) => role === 'user') ?? messages.at(-1);
  return (
    <p className="model-text line-clamp-3 min-w-0">
      <span className="text-muted text-xs">{asked?.role ?? 'user'} </span>
      {asked?.content.slice(0, SHOWN) || '(empty prompt)'}
    </p>
  );
}
