import type { ChatTemplate } from './chat-template';
import { CHATML_TEMPLATE } from './chatml-template';
import { GEMMA_TEMPLATE } from './gemma-template';
import { LLAMA3_TEMPLATE } from './llama3-template';
import { MISTRAL_TEMPLATE } from './mistral-template';
import { ZEPHYR_TEMPLATE } from './zephyr-template';

/** Every family of chat templates that is recognised in a prompt. */
export const CHAT_TEMPLATES: readonly ChatTemplate[] = [
  LLAMA3_TEMPLATE,
  CHATML_TEMPLATE,
  MISTRAL_TEMPLATE,
  GEMMA_TEMPLATE,
  ZEPHYR_TEMPLATE,
];
