import { measureText, type TextFeatures } from './measure-text';

/** The named rewards of the sample project. */
export type SampleRewards = { helpfulness: number; length_penalised: number };

const TYPICAL_CHARACTERS = 150;
const FEWEST_CHARACTERS = 20;

/**
 * Scores a response from its text. With the features of `measureText` (truths count 1):
 *
 *     content          = −0.8 + 2.6 coverage + 0.8 example + 0.7 structure − 0.45 hedges
 *                        − 1.0 repeats + 0.3 courtesy − 1.2 refusal
 *     bias             = ln(max(characters, 20) / 150)
 *     helpfulness      = content + 0.8 bias + offset + noise
 *     length_penalised = 1 / (1 + exp(0.5 bias − content − noise / 2))
 *
 * `offset` belongs to the prompt (an easy prompt is scored higher), `noise` to the response. `helpfulness`, about −4
 * to 6, favours long answers, as reward models do; `length_penalised`, 0 to 1, favours short ones and knows no
 * offset. Both are rounded to four decimals.
 */
export function scoreText(
  text: string,
  keywords: readonly string[],
  offset: number,
  noise: number,
): SampleRewards {
  const features = measureText(text, keywords);
  const content = contentScore(features);
  const bias = Math.log(Math.max(features.characters, FEWEST_CHARACTERS) / TYPICAL_CHARACTERS);
  return {
    helpfulness: round(content + 0.8 * bias + offset + noise),
    length_penalised: round(1 / (1 + Math.exp(0.5 * bias - content - noise / 2))),
  };
}

function contentScore(features: TextFeatures): number {
  return (
    -0.8 +
    2.6 * features.coverage +
    0.8 * Number(features.hasExample) +
    0.7 * Number(features.hasStructure) -
    0.45 * features.hedges -
    features.repeats +
    0.3 * Number(features.isCourteous) -
    1.2 * Number(features.isRefusal)
  );
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
