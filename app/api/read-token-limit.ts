import type { TokenLimit } from '@/lib/core/preflight/token-limit';
import { parseMaxLength } from '@/lib/schema/tokenizers/parse-max-length';
import type { TokenizerContext } from '@/lib/services/tokenizers/list-tokenizers';
import { openKnownTokenizer } from '@/lib/services/tokenizers/open-tokenizer';

/** Returns the limit that `tokenizer` (a listed name) and `max_length` of an API address stand for, null without a name. */
export async function readTokenLimit(
  context: TokenizerContext,
  params: URLSearchParams,
): Promise<TokenLimit | null> {
  const name = params.get('tokenizer');
  if (name === null || name === '') return null;
  return {
    maxLength: parseMaxLength('max_length', params.get('max_length') ?? undefined),
    tokenizer: await openKnownTokenizer(context, name),
  };
}
