import { AppError } from '@/lib/core/errors/app-error';
import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { pick } from '@/lib/core/sample/draw';
import { findInstruction } from '@/lib/core/verify/instruction-registry';
import { TypeChooser } from './choose-types';
import { drawParameters } from './draw-parameters';
import { NearDuplicates } from './near-duplicates';
import { drawTask } from './task-seeds';

/** What prompts are wanted. */
export type SynthPlan = {
  n: number;
  /** Numbers of constraints, in turns. */
  constraints: readonly number[];
  /** Ids of the instruction types to draw from. */
  types: readonly string[];
  seed: string;
  /** Tasks to put constraints on; null for the built-in ones. */
  tasks: readonly string[] | null;
};

/** A prompt with its constraints, as IFEval's input has them; `difficulty` is their number. */
export type SynthPrompt = {
  key: number;
  prompt_id: string;
  prompt: string;
  task: string;
  difficulty: number;
  instruction_id_list: string[];
  kwargs: Readonly<Record<string, unknown>>[];
};

const LINKS = ['\n\n', ' ', '\n'] as const;
const MOST_REPEATS = 1_000;

/**
 * Yields n unique prompts of tasks with k constraints that go together, k being the difficulty (arXiv 2412.15282, section 3.1),
 * every type about equally often, none that nearly repeats an earlier one. The same plan gives the same prompts. Throws
 * `invalid_input` where no set of k types goes together, and where the tasks do not give that many different prompts.
 */
export function* synthesise(plan: SynthPlan): Generator<SynthPrompt, void, undefined> {
  const { n, constraints, types, seed, tasks } = plan;
  const chooser = new TypeChooser(types);
  const seen = new NearDuplicates();
  for (let key = 0; key < n; key++) {
    const k = constraints[key % constraints.length] ?? 1;
    const random = seededRandom(`${seed}:synth:${key}`);
    const ids = chooser.choose(k, random);
    if (!ids) {
      throw new AppError(
        'invalid_input',
        `no ${k} of the ${types.length} instruction types go together; ask for fewer constraints or for other types`,
      );
    }
    yield { key, prompt_id: `synth-${seed}-${key}`, ...unseen(ids, { random, seen, tasks, key }) };
  }
}

type Drawn = Omit<SynthPrompt, 'key' | 'prompt_id'>;

function unseen(
  ids: readonly string[],
  {
    random,
    seen,
    tasks,
    key,
  }: { random: Random; seen: NearDuplicates; tasks: SynthPlan['tasks']; key: number },
): Drawn {
  for (let attempt = 0; attempt < MOST_REPEATS; attempt++) {
    const made = compose(ids, tasks ? pick(random, tasks) : drawTask(random), random);
    if (!seen.isRepeat(made.prompt)) return made;
  }
  throw new AppError(
    'invalid_input',
    `after ${key} prompts every further one nearly repeats an earlier one; ask for fewer, or give more tasks`,
  );
}

function compose(ids: readonly string[], task: string, random: Random): Drawn {
  const bound = ids.map((id) => {
    const parameters = drawParameters(id, random, task);
    const constraint = findInstruction(id)?.bind(parameters);
    if (!constraint || 'problem' in constraint) throw new Error(`${id}: cannot be drawn`);
    return { parameters, description: constraint.description };
  });
  const link = pick(random, LINKS);
  return {
    prompt: [task, ...bound.map(({ description }) => description)].join(link),
    task,
    difficulty: ids.length,
    instruction_id_list: [...ids],
    kwargs: bound.map(({ parameters }) => parameters),
  };
}
