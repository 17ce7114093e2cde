import { CHAT_TEMPLATES } from './chat-templates';
import { hasTemplateTrace } from './template-trace';

const TOKENS = CHAT_TEMPLATES.flatMap(({ tokens }) => tokens);

/** Returns a special token of a known chat template that stands in `text`, or null without any. Linear in `text`. */
export function findTemplateToken(text: string): string | null {
  if (!hasTemplateTrace(text)) return null;
  return TOKENS.find((token) => text.includes(token)) ?? null;
}
