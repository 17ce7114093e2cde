import type { Message } from '@/lib/core/prompts/message';

/** How a template writes a chat as a sequence of turns, each with a header and an end. */
export type TurnSyntax = {
  /** What may stand once before the first turn. */
  start: string;
  /** The header of a turn, sticky, capturing the role; it takes in what the template puts before the content. */
  header: RegExp;
  /** What closes a turn. */
  end: string;
  /** The role whose header, with nothing behind it that matches other than `generation`, asks for an answer. */
  answers: string;
  /** What may follow that header. */
  generation: RegExp;
};

/**
 * Returns the turns of `text` with contents exactly as they stand between header and end, or null where `text` is
 * anything but a sequence of whole turns. One newline may follow each turn. Linear in `text`.
 */
export function parseTurns(text: string, syntax: TurnSyntax): Message[] | null {
  const messages: Message[] = [];
  const { header, end } = syntax;
  let at = text.startsWith(syntax.start) ? syntax.start.length : 0;
  while (at < text.length) {
    header.lastIndex = at;
    const match = header.exec(text);
    const role = match?.[1];
    if (role === undefined) return null;
    const contentStart = header.lastIndex;
    const contentEnd = text.indexOf(end, contentStart);
    if (contentEnd === -1) {
      const asksForAnswer =
        role === syntax.answers && syntax.generation.test(text.slice(contentStart));
      return asksForAnswer ? messages : null;
    }
    messages.push({ role, content: text.slice(contentStart, contentEnd) });
    at = contentEnd + end.length;
    if (text.startsWith('\n', at)) at++;
  }
  return messages;
}
