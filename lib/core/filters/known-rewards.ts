import { type PromptFilter, rewardField } from './prompt-filter';

/** Returns the filter without its ranges of rewards that are not among `names`, and the names that these have in an address. */
export function withKnownRewards(
  filter: PromptFilter,
  names: readonly string[],
): { filter: PromptFilter; unknown: string[] } {
  const given = Object.entries(filter.rewards);
  const known = given.filter(([name]) => names.includes(name));
  return {
    filter:
      known.length === given.length ? filter : { ...filter, rewards: Object.fromEntries(known) },
    unknown: given.filter(([name]) => !names.includes(name)).map(([name]) => rewardField(name)),
  };
}
