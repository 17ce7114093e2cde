/** The columns that are rewards whatever they hold, the main ones first. */
export const MAIN_REWARDS: readonly string[] = ['reward', 'score', 'rating'];

/** Where an extra column of a one-row-per-response file goes. */
export type LongColumn = 'reward' | 'attribute' | 'meta' | 'nothing';

/** Numbers that count, place or configure a response rather than judge it. A rank is no reward: it says nothing of how far. */
const STRUCTURAL =
  /^(?:.*_)?(?:index|idx|id|seed|tokens|length|rank|ranking)$|^(?:n|num_.*|temperature|top_[kp]|depth)$/;
const OF_RESPONSE =
  /^(?:model|generator|finish_reason|stop_reason|critique|rationale|feedback)$|^(?:response|completion|output|text|node|parent)(?:_|$)/;
/** What IFEval's files say of a prompt: constraints that code can check. */
const OF_PROMPT = /^(?:instruction_id_list|kwargs)$/;
const REWARD_LIKE = /(?:^|_)(?:reward|score|rating)s?(?:_|$)/;

/**
 * Returns where an extra column goes, by its name and one of its values. A number is a further reward unless the name
 * says that it is structural (`response_index`, `seed`, `num_tokens`, …). A null is a missing reward under a name
 * such as `reward_helpful` and nothing otherwise. A text describes the prompt, unless the name says that it belongs
 * to the response (`model`, `finish_reason`, `score_reason`, …); so do booleans, lists and objects, but for the constraints of
 * a verifiable prompt.
 */
export function longColumn(name: string, value: unknown): LongColumn {
  if (OF_PROMPT.test(name)) return value === null ? 'nothing' : 'meta';
  const isStructural = STRUCTURAL.test(name);
  if (typeof value === 'number') return isStructural ? 'attribute' : 'reward';
  if (value === null) return REWARD_LIKE.test(name) && !isStructural ? 'reward' : 'nothing';
  if (typeof value !== 'string' || isStructural || OF_RESPONSE.test(name)) return 'attribute';
  return REWARD_LIKE.test(name) ? 'attribute' : 'meta';
}
