import { newDatasetColumns, newRewardColumns, newSigmaColumns } from '@/lib/core/frames/columns';
import { promptTexts } from '@/lib/core/frames/prompt-texts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { setPromptColumns } from '@/lib/core/frames/set-prompt-columns';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { countCharacters } from '@/lib/core/text/count-characters';

/** Returns the frame of prompts given as lists of rewards (NaN: unscored); response i of a prompt has the text `i` letters long, or another. */
export function frameOf(
  prompts: readonly (readonly number[])[],
  kind: SigmaKind = 'population',
  textOf = (i: number, _row: number) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, i % 26),
): RewardFrame {
  const { total, promptLength, responseLength, duplicates } = newDatasetColumns(prompts.length);
  const reward = newRewardColumns(prompts.length);
  const sigma = {
    population: newSigmaColumns(prompts.length),
    sample: newSigmaColumns(prompts.length),
  };
  for (const [row, rewards] of prompts.entries()) {
    const texts = rewards.map((_, i) => textOf(i, row));
    total[row] = rewards.length;
    promptLength[row] = row;
    responseLength[row] = row / 2;
    const lengths = texts.map(countCharacters);
    setPromptColumns(
      { reward, sigma },
      row,
      Float64Array.from(rewards),
      promptTexts(texts, lengths),
    );
  }
  const noBins = { start: 0, step: 1, count: 0 };
  return {
    sigma: kind,
    prompts: prompts.length,
    total,
    promptLength,
    responseLength,
    duplicates,
    ...reward,
    ...sigma[kind],
    rewardBins: noBins,
    rewardCounts: new Uint16Array(),
    zBins: noBins,
    zCounts: new Uint16Array(),
  };
}
