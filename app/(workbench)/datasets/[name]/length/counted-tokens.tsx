import { TokensPanel } from '@/components/length/tokens-panel';
import { getContext } from '@/lib/context';
import { AppError } from '@/lib/core/errors/app-error';
import type { TokenLengths } from '@/lib/core/views/length-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readNamedTokenLengths } from '@/lib/services/read-token-lengths';

type Props = {
  parsed: ParsedView;
  seed: string;
  tokenizer: string;
  tokenizers: readonly string[];
};

/** Counts in tokens, which takes longer than the rest of the page. */
export async function CountedTokens(props: Props) {
  const lengths = await countOrExplain(props);
  const { parsed, tokenizer, tokenizers } = props;
  const { pairing } = parsed.view;
  return <TokensPanel {...{ lengths, pairing, tokenizer, tokenizers }} />;
}

async function countOrExplain({
  parsed,
  seed,
  tokenizer,
}: Props): Promise<TokenLengths | { problem: string }> {
  try {
    return await readNamedTokenLengths(await getContext(), parsed, seed, tokenizer);
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message };
    throw error;
  }
}
