import { pairOutcome } from '@/lib/core/rewards/pair-outcome';
import { findPairing } from '@/lib/core/rewards/pairing';
import { pickPoints } from '@/lib/core/rewards/pick-points';
import { EXPORT_PAIRING } from './export-pairing';
import { openBareStore } from './open-bare-store';
import { readLines } from './read-lines';
import type { WorkloadPrompt } from './workload';

const [source = '', target = ''] = process.argv.slice(2);
const pairing = findPairing(EXPORT_PAIRING.chosen, EXPORT_PAIRING.rejected);
if (!pairing) throw new Error('the pairing of the bench is one of the 21');
const { chosenIndex, rejectedIndex } = pairing;

const store = openBareStore(target);
store.exec(
  `CREATE TABLE response (prompt INTEGER, idx INTEGER, text TEXT, PRIMARY KEY (prompt, idx));
   CREATE TABLE pair (prompt INTEGER PRIMARY KEY, prompt_id TEXT, messages TEXT,
     chosen INTEGER, rejected INTEGER, score_chosen REAL, score_rejected REAL)`,
);
const insertResponse = store.prepare('INSERT INTO response VALUES (?,?,?)');
const insertPair = store.prepare('INSERT INTO pair VALUES (?,?,?,?,?,?,?)');
let ordinal = 0;
const writeAll = store.transaction((prompts: readonly WorkloadPrompt[]) => {
  for (const prompt of prompts) write(prompt, ordinal++);
});
for await (const prompts of readLines<WorkloadPrompt>(source)) writeAll(prompts);
store.close();

function write({ prompt_id, prompt, responses }: WorkloadPrompt, position: number) {
  for (const [index, { text }] of responses.entries()) insertResponse.run(position, index, text);
  const rewards = Float64Array.from(responses, ({ reward }) => reward);
  const { picks } = pickPoints(rewards, 'population');
  const chosen = picks?.[chosenIndex];
  const rejected = picks?.[rejectedIndex];
  if (!chosen || !rejected) return;
  const outcome = pairOutcome(chosen.index, chosen.reward, rejected.index, rejected.reward);
  if (outcome !== 'usable') return;
  const messages = JSON.stringify([{ role: 'user', content: prompt }]);
  insertPair.run(
    position,
    prompt_id,
    messages,
    chosen.index,
    rejected.index,
    chosen.reward,
    rejected.reward,
  );
}
