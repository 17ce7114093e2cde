/**
 * Returns a finite reward as a text for a prompt: all its digits, whole ones as integers (`8`, never `8.0`), no
 * exponent and a plain minus, so that `Number` of it is the same reward.
 */
export function formatGoal(reward: number): string {
  if (Number.isInteger(reward)) return BigInt(reward).toString();
  const text = String(reward);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${mantissa.replace(/[-.]/g, '')}`;
}
