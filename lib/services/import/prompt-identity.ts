import { hash } from 'node:crypto';
import { canonicalPrompt } from '@/lib/core/prompts/canonical-prompt';
import type { Message } from '@/lib/core/prompts/message';

/** Returns the SHA-256 (hex) of the canonical prompt: the `prompt_id` of a prompt whose source gives none. */
export function hashPrompt(messages: readonly Message[]): string {
  return hash('sha256', canonicalPrompt(messages), 'hex');
}
