import { seededRandom } from '@/lib/core/random/seeded-random';
import { pick } from '@/lib/core/sample/draw';
import { verifiedRewards } from '@/lib/core/score/verified-rewards';
import { drawParameters } from '@/lib/core/synth/draw-parameters';
import type { Constraint } from '@/lib/core/verify/instruction';
import { INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';
import { PLAIN_WORDS } from './words';

const CHARACTERS = 1_500;
const RESPONSES = 64;
const SETS = 16;
const WARM_UP_SECONDS = 2;
const SECONDS = 6;

const random = seededRandom('bench:verify');
const responses = Array.from({ length: RESPONSES }, makeResponse);
const sets = Array.from({ length: SETS }, () => INSTRUCTIONS.map(({ id }) => bound(id)));
check(WARM_UP_SECONDS);
process.stdout.write(JSON.stringify(check(SECONDS)));

/** Checks every type on one response after the other until the time is over. */
function check(limit: number): { verdicts: number; seconds: number } {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let verdicts = 0;
  for (let turn = 0; elapsed() < limit; turn++) {
    const constraints = sets[turn % SETS] ?? [];
    verifiedRewards(responses[turn % RESPONSES] ?? '', constraints, false, TEXT_TOOLS);
    verdicts += constraints.length;
  }
  return { verdicts, seconds: elapsed() };
}

function bound(id: string): Constraint {
  const instruction = INSTRUCTIONS.find((one) => one.id === id);
  const constraint = instruction?.bind(drawParameters(id, random, 'Write about a bridge.'));
  if (!constraint || 'problem' in constraint) throw new Error(`${id}: cannot be drawn`);
  return constraint;
}

/** Sentences, paragraphs and now and then a list or a title. */
function makeResponse(): string {
  let text = random() < 0.2 ? '<<A title>>\n\n' : '';
  while (text.length < CHARACTERS) {
    const words = Array.from({ length: 6 + Math.floor(random() * 12) }, () =>
      pick(random, PLAIN_WORDS),
    );
    const [first = ''] = words;
    words[0] = first.charAt(0).toUpperCase() + first.slice(1);
    text +=
      random() < 0.1 ? `* ${words.join(' ')}\n` : `${words.join(random() < 0.2 ? ', ' : ' ')}. `;
    if (random() < 0.1) text += '\n\n';
  }
  return text.slice(0, CHARACTERS);
}
