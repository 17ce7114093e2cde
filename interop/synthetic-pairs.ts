import type { PairBatch } from '@/lib/core/export/preference-pair';

const PAIRS = 6_000;
/** Up to here scores are whole numbers: beyond the 10 MB from which a reader of JSON Lines guesses a type. */
const WHOLE = 5_990;
const PADDING = ' and so on'.repeat(240);

/**
 * Yields pairs in which a reader that guesses goes wrong: scores that are whole numbers until the very end, prompts
 * with and without a system turn, an empty response, and texts with quotes, line ends and other scripts. Every tenth
 * pair is for testing.
 */
export async function* syntheticPairs(): AsyncGenerator<PairBatch, void, undefined> {
  for (let start = 0; start < PAIRS; start += 100) {
    const numbers = Array.from({ length: 100 }, (_, i) => start + i);
    yield { pairs: numbers.map(pairOf), promptsDone: start + numbers.length };
  }
}

function pairOf(i: number): PairBatch['pairs'][number] {
  const question = { role: 'user', content: `Question ${i} "שאלה" 👩‍👩‍👧\r\n?` };
  const system = { role: 'system', content: 'Be brief.' };
  const earlier = [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi' },
  ];
  const messages = [[question], [system, question], [system, ...earlier, question]][i % 3] ?? [];
  return {
    pair: {
      promptId: `p${i}`,
      messagesJson: JSON.stringify(messages),
      chosen: `A good answer to ${i}${PADDING}`,
      rejected: i === 50 ? '' : `A bad answer to ${i}`,
      scoreChosen: i < WHOLE ? 5 : 5.25,
      scoreRejected: i < WHOLE ? 1 : 1.5,
    },
    split: i % 10 === 0 ? 'test' : 'train',
  };
}
