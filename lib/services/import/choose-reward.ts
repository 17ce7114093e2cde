import { AppError } from '@/lib/core/errors/app-error';

const MAIN_NAMES = ['reward', 'score', 'rating'];

/**
 * Returns the rewards with the one that is active: the one that `wanted` names; where there is only one, it takes
 * that name. Without a wish it is the first called reward, score or rating, else the first with scored responses.
 * Throws `invalid_input` where `wanted` is none of several.
 */
export function chooseReward<Reward extends { name: string; scored: number }>(
  rewards: Reward[],
  wanted: string | null,
): { rewards: Reward[]; activeReward: string | null } {
  const [only, ...others] = rewards;
  if (wanted === null) {
    const main = MAIN_NAMES.flatMap(
      (name) => rewards.find((reward) => reward.name === name) ?? [],
    )[0];
    const active = main ?? rewards.find((reward) => reward.scored > 0) ?? only;
    return { rewards, activeReward: active?.name ?? null };
  }
  if (rewards.some((reward) => reward.name === wanted)) return { rewards, activeReward: wanted };
  if (only && others.length === 0)
    return { rewards: [{ ...only, name: wanted }], activeReward: wanted };
  const found = rewards.map((reward) => reward.name).join(', ');
  throw new AppError(
    'invalid_input',
    `there is no reward ${JSON.stringify(wanted)}; found: ${found || 'none'}`,
  );
}
