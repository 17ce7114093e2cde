const SAMPLED_CHARACTERS = 24;

/** How many responses repeat an earlier text of their prompt, and how many of those carry another reward. */
export type DuplicateCounts = {
  duplicates: number;
  conflicts: number;
  /** Indexes of the first duplicate and of the first conflict, each with the response it repeats. */
  firstDuplicate: [number, number] | null;
  firstConflict: [number, number] | null;
};

/**
 * Counts equal texts among the responses of one prompt. `rewards` holds one vector per named reward, NaN where
 * unscored; two responses conflict where both are scored under a name and differ.
 */
export function countDuplicates(
  texts: readonly string[],
  rewards: readonly Float64Array[],
): DuplicateCounts {
  const counts: DuplicateCounts = {
    duplicates: 0,
    conflicts: 0,
    firstDuplicate: null,
    firstConflict: null,
  };
  const seen = new Map<number, number[]>();
  for (const [index, text] of texts.entries()) {
    const key = sampleHash(text);
    const alike = seen.get(key);
    const earlier = alike?.find((other) => texts[other] === text);
    if (earlier === undefined) {
      if (alike) alike.push(index);
      else seen.set(key, [index]);
      continue;
    }
    counts.duplicates++;
    counts.firstDuplicate ??= [earlier, index];
    if (!rewards.some((vector) => differs(vector[earlier], vector[index]))) continue;
    counts.conflicts++;
    counts.firstConflict ??= [earlier, index];
  }
  return counts;
}

/** A hash of the length and of some characters: hashing the whole of every text would cost more than comparing the few that agree in it. */
function sampleHash(text: string): number {
  const { length } = text;
  const step = Math.max(1, Math.floor(length / SAMPLED_CHARACTERS));
  let hash = length;
  for (let i = 0; i < length; i += step) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function differs(a = Number.NaN, b = Number.NaN): boolean {
  return a !== b && !Number.isNaN(a) && !Number.isNaN(b);
}
