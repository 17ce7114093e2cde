/** Rewards whose name says only that they are one. */
const UNNAMED: readonly string[] = ['reward', 'score', 'rating'];

/**
 * Returns what a reward is called in a prompt: its name as words with a capital letter, `instruction_following` as
 * `Instruction following`; a reward called just reward, score or rating is the `Overall score`.
 */
export function attributeLabel(name: string): string {
  if (UNNAMED.includes(name)) return 'Overall score';
  const words = name.replace(/[\s_\-./:]+/g, ' ').trim() || name;
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
