import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';

/** Tokens of prompt and response together of which a trainer keeps the first `maxLength`, at least 1. */
export type TokenLimit = { tokenizer: TextTokenizer; maxLength: number };
