import { TokenTally } from '@/lib/core/length/token-tally';
import { type Pairing, pairingSlug } from '@/lib/core/rewards/pairing';
import { countPromptTokens } from '@/lib/core/tokens/count-prompt-tokens';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import type { TokenLengths } from '@/lib/core/views/length-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readMessages } from './export/read-messages';
import { nextTurn } from './next-turn';
import type { ServiceContext } from './service-context';
import { openKnownTokenizer } from './tokenizers/open-tokenizer';
import { drawnPairs } from './views/drawn-pairs';
import { type OpenView, openView } from './views/open-view';

/**
 * Returns how long the pairs of the view's pairing are in a tokenizer's tokens and what a trainer's limit does to them, over
 * the pairs that `readLength` compares with the same seed. Takes some seconds for 2,000 pairs, in turns of one text;
 * the last results are kept.
 */
export async function readTokenLengths(
  context: ServiceContext,
  parsed: ParsedView,
  seed: string,
  tokenizer: TextTokenizer,
): Promise<TokenLengths> {
  const opened = await openView(context, parsed);
  const { pairing } = parsed.view;
  const key = JSON.stringify([opened.key, seed, pairingSlug(pairing), tokenizer.key]);
  const counted = await context.frames.tokenLengths.get(key, () =>
    countTokens(context, opened, pairing, seed, tokenizer),
  );
  return { ...counted, tokenizer: tokenizer.name };
}

/**
 * Returns what `readTokenLengths` does with a tokenizer that this installation lists under a name. Throws `not_found` for
 * another name.
 */
export async function readNamedTokenLengths(
  context: ServiceContext,
  parsed: ParsedView,
  seed: string,
  name: string,
): Promise<TokenLengths> {
  return readTokenLengths(context, parsed, seed, await openKnownTokenizer(context, name));
}

async function countTokens(
  { database }: ServiceContext,
  opened: OpenView,
  pairing: Pairing,
  seed: string,
  tokenizer: TextTokenizer,
): Promise<TokenLengths> {
  const { pairs, usable, pages } = drawnPairs(database, opened, pairing, seed);
  const tally = new TokenTally();
  const encode = async (text: string) => {
    await nextTurn();
    return tokenizer.encode(text);
  };
  for await (const page of pages) {
    const ordinals = page.map(({ ordinal }) => ordinal);
    const prompts = await database.bulk.readPromptsAt(opened.dataset.id, ordinals);
    for (const [position, pair] of page.entries()) {
      await nextTurn();
      const messages = readMessages(prompts[position]?.messages ?? '[]');
      tally.add({
        prompt: countPromptTokens(tokenizer, messages),
        chosen: await encode(pair.chosen),
        rejected: await encode(pair.rejected),
      });
    }
  }
  return { tokenizer: tokenizer.name, seed, pairs, usable, ...tally.result() };
}
