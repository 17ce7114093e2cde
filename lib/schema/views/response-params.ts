import { type PromptFilter, type Range, rewardField } from '@/lib/core/filters/prompt-filter';
import { formatRanges, parseRanges } from './range-params';

type Read = (key: string, parse: (text: string) => Range[] | null) => Range[] | null;

const PREFIX = rewardField('');

/** Reads the filters on rewards and z-scores of responses from parameters, names in alphabetical order; `read` notes what is no range. */
export function readResponseRanges(
  params: Readonly<Record<string, unknown>>,
  read: Read,
): Pick<PromptFilter, 'rewards' | 'z'> {
  const names = Object.keys(params)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .sort();
  const given = names.flatMap((name): [string, Range[]][] => {
    const ranges = read(rewardField(name), parseRanges);
    return ranges ? [[name, ranges]] : [];
  });
  return { rewards: Object.fromEntries(given), z: read('z', parseRanges) };
}

/** Returns the parameters that `readResponseRanges` reads back. */
export function responseParams({
  rewards,
  z,
}: Pick<PromptFilter, 'rewards' | 'z'>): Record<string, string | null> {
  const named = Object.entries(rewards).map(([name, ranges]) => [
    rewardField(name),
    formatRanges(ranges),
  ]);
  return { ...Object.fromEntries(named), z: z && formatRanges(z) };
}
