import type { Override, ResponseRef } from '@/lib/core/recipes/override';
import type { MadePair, PromptPairs } from './pair-prompt';

/** The pairs of a prompt after what a person decided; `conflict` says in words why a decision no longer fits. */
export type DecidedPairs = PromptPairs & { conflict: string | null };

/** How an override looks at a prompt's responses: `digest` is the first 16 hex digits of a text's SHA-256. */
export type OverrideResponses = {
  count: number;
  digest: (index: number) => string;
  isScored: (index: number) => boolean;
};

/**
 * Applies what a person decided to the pairs that the recipe made. A decision that no longer fits changes nothing
 * and is returned as a conflict. A response is found by its text, wherever it is now; its old index is tried first.
 */
export function applyOverride(
  made: PromptPairs,
  override: Override,
  responses: OverrideResponses,
): DecidedPairs {
  switch (override.action) {
    case 'exclude':
      return { pairs: [], dropped: made.dropped, lost: 'excluded', conflict: null };
    case 'swap': {
      if (made.pairs.length === 0) {
        return {
          ...made,
          conflict: 'there is no pair to swap: the recipe makes none of this prompt',
        };
      }
      const pairs = made.pairs.map(
        ({ chosen, rejected, strategy }): MadePair => ({
          chosen: rejected,
          rejected: chosen,
          strategy,
        }),
      );
      return { ...made, pairs, conflict: null };
    }
    case 'set':
      return setPair(made, override, responses);
  }
}

function setPair(
  made: PromptPairs,
  override: Extract<Override, { action: 'set' }>,
  responses: OverrideResponses,
): DecidedPairs {
  const found = { chosen: -1, rejected: -1 };
  for (const side of ['chosen', 'rejected'] as const) {
    const index = findResponse(override[side], responses);
    if (index === null) {
      const conflict = `the response set as ${side} is not among the prompt's responses`;
      return { ...made, conflict };
    }
    if (!responses.isScored(index)) {
      return { ...made, conflict: `the response set as ${side} is unscored` };
    }
    found[side] = index;
  }
  if (found.chosen === found.rejected) {
    return { ...made, conflict: 'both sides are set to the same response' };
  }
  const pair: MadePair = { ...found, strategy: made.pairs[0]?.strategy ?? 0 };
  return { ...made, pairs: [pair], lost: null, conflict: null };
}

function findResponse({ index, text }: ResponseRef, responses: OverrideResponses): number | null {
  if (index < responses.count && responses.digest(index) === text) return index;
  for (let i = 0; i < responses.count; i++) if (responses.digest(i) === text) return i;
  return null;
}
