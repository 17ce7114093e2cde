/** Returns what a reward is called on an axis or in a title: its name says what it is, unless it is just called reward. */
export function rewardLabel(name: string): string {
  return /reward/i.test(name) ? name : `reward ${name}`;
}
