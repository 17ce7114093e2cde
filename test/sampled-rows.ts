/** Returns a nested row of a prompt with the given rewards, null where a response is unscored. */
export function rewardedRow(id: string, rewards: readonly (number | null)[], extra: object = {}) {
  return {
    prompt_id: id,
    prompt: `Question ${id}?`,
    responses: rewards.map((reward, i) => ({ text: `${id} answer ${i}`, reward, model: 'm' })),
    ...extra,
  };
}

/** Returns a nested row of a prompt with the given texts and their rewards. */
export function scoredRow(id: string, responses: readonly [text: string, reward: number][]) {
  return {
    prompt_id: id,
    prompt: `${id}?`,
    responses: responses.map(([text, reward]) => ({ text, reward })),
  };
}
