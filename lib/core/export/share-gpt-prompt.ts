import type { Message } from '@/lib/core/prompts/message';

/** A turn as LLaMA-Factory names it. */
export type ShareGptTurn = { from: string; value: string };

const TAGS: Record<string, string> = { user: 'human', assistant: 'gpt', tool: 'observation' };
const SYSTEM_ROLES = ['system', 'developer'];

/**
 * Returns a prompt for LLaMA-Factory's ShareGPT layout: the system turns it begins with apart, joined by blank lines
 * and empty where there are none, and the other turns under that layout's names. The trainer drops conversations in
 * which the sides do not take turns, so neighbouring turns of one side become one, joined by a blank line; a later
 * system turn speaks from the user's side. A prompt that begins with the assistant keeps that turn.
 */
export function shareGptPrompt(messages: readonly Message[]): {
  system: string;
  turns: ShareGptTurn[];
} {
  const isSystem = ({ role }: Message) => SYSTEM_ROLES.includes(role);
  const other = messages.findIndex((message) => !isSystem(message));
  const start = other < 0 ? messages.length : other;
  const turns: ShareGptTurn[] = [];
  for (const { role, content } of messages.slice(start)) {
    const from = TAGS[role] ?? 'human';
    const last = turns.at(-1);
    if (last && last.from === from) last.value += `\n\n${content}`;
    else turns.push({ from, value: content });
  }
  const system = messages.slice(0, start).map(({ content }) => content);
  return { system: system.join('\n\n'), turns };
}
