import { AppError } from '@/lib/core/errors/app-error';
import type { Constraints, TokenBudget } from '@/lib/core/recipes/recipe';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { listTokenizers, type TokenizerContext } from './list-tokenizers';
import { openKnownTokenizer } from './open-tokenizer';

/** A recipe's token budget with what counts it; the budget names the very file. */
export type OpenBudget = { budget: TokenBudget; tokenizer: TextTokenizer };

/**
 * Opens the tokenizer of a recipe's token budget, null where the recipe has none. Throws `invalid_input` for a name that is
 * not listed, and where the file under that name is not the one the recipe was made with.
 */
export async function openBudget(
  context: TokenizerContext,
  { tokens: budget }: Constraints,
): Promise<OpenBudget | null> {
  if (!budget) return null;
  const known = (await listTokenizers(context)).some(({ name }) => name === budget.tokenizer);
  if (!known) {
    throw new AppError(
      'invalid_input',
      `the recipe counts tokens with the tokenizer ${JSON.stringify(budget.tokenizer)}, which is not here: expected one that "sweetspot tokenizer list" names; "sweetspot tokenizer add" adds it`,
    );
  }
  const tokenizer = await openKnownTokenizer(context, budget.tokenizer);
  const { sha256 } = tokenizer;
  if (budget.sha256 !== null && budget.sha256 !== sha256) {
    throw new AppError(
      'invalid_input',
      `the recipe counts tokens with another tokenizer named ${JSON.stringify(budget.tokenizer)}: its tokenizer.json has the SHA-256 ${budget.sha256}, the one here ${sha256}`,
    );
  }
  return { budget: { ...budget, sha256 }, tokenizer };
}
