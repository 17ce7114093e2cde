import { AppError } from '@/lib/core/errors/app-error';
import { canonicalPrompt } from '@/lib/core/prompts/canonical-prompt';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { findTopic } from '@/lib/core/synth/task-seeds';
import type { Policy, PolicyRequest, PolicySample } from './policy';
import type { SeededTask } from './seeded/goal';
import { LikelyDraw } from './seeded/likely-draw';
import { nextUnit } from './seeded/next-unit';
import { skillOf } from './seeded/skills';

/** The name under which its responses stand. */
const SEEDED_POLICY = 'seeded-policy';

/** A verifiable prompt, as the seeded policy is told of it. */
export type SeededPrompt = {
  prompt: string;
  instruction_id_list: readonly string[];
  kwargs: readonly Readonly<Record<string, unknown>>[];
};

const TOKEN = /\s*(?:[^\s"]+|")/g;
const MOST_TOKENS = 2_000;

/**
 * Returns a policy that writes readable English about the topics of the built-in tasks, sentence by sentence, and follows each
 * instruction of a prompt as well as its skill for that type lets it: some are easy for it and some are not. No model is behind
 * it. It is told the prompts' instructions rather than reading them, goes on from any prefix, and counts runs between
 * blanks, and quotation marks, as tokens. The same request gives the same answer. `sample` rejects with `invalid_input` for any other prompt.
 */
export function seededPolicy(prompts: readonly SeededPrompt[], seed: string): Policy {
  const tasks = new Map(prompts.map((one) => [one.prompt, taskOf(one)]));
  return {
    name: SEEDED_POLICY,
    async sample(request, signal) {
      signal.throwIfAborted();
      const prompt = canonicalPrompt(request.messages);
      const task = tasks.get(prompt);
      if (!task) {
        throw new AppError(
          'invalid_input',
          'the seeded policy answers only the verifiable prompts it was given; this prompt is none of them',
        );
      }
      const samples = Array.from({ length: request.n }, (_, i) => {
        const draws = `${seed}:${request.seed}:${i}:${prompt}:${request.prefix}`;
        const temperature = request.temperature ?? 1;
        return sampleOf(task, request, new LikelyDraw(seededRandom(draws), temperature));
      });
      const completionTokens = samples.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);
      const promptTokens = countTokens(prompt) + countTokens(request.prefix);
      return { samples, promptTokens, completionTokens, model: SEEDED_POLICY };
    },
  };
}

function taskOf({ prompt, instruction_id_list, kwargs }: SeededPrompt): SeededTask {
  return {
    topic: findTopic(prompt) ?? 'this matter',
    goals: instruction_id_list.map((type, i) => ({
      type,
      skill: skillOf(type, prompt),
      parameters: kwargs[i] ?? {},
    })),
  };
}

function sampleOf(
  task: SeededTask,
  { prefix, maxTokens, stop, logprobs }: PolicyRequest,
  draw: LikelyDraw,
): PolicySample {
  const most = Math.min(maxTokens ?? MOST_TOKENS, MOST_TOKENS);
  const written = { text: '', tokens: 0, logprob: 0 };
  for (;;) {
    const isWhole = write(written, nextPieces(task, prefix + written.text, draw), most);
    const { text, tokens, logprob } = written;
    const stopped = firstStop(text, stop);
    if (stopped === null && isWhole === null) continue;
    const kept = stopped === null ? text : text.slice(0, stopped);
    return {
      text: kept,
      finishReason: stopped !== null || isWhole ? 'stop' : 'length',
      tokens: stopped === null ? tokens : countTokens(kept),
      logprob: logprobs ? logprob : null,
    };
  }
}

type Pieces = { text: string; pieces: readonly string[]; logprob: number; ended: boolean };

function nextPieces(task: SeededTask, before: string, draw: LikelyDraw): Pieces {
  const known = draw.logprob;
  const { text, ended } = nextUnit(task, before, draw);
  return { text, pieces: text.match(TOKEN) ?? [], logprob: draw.logprob - known, ended };
}

/** Adds a unit as far as there is room; returns whether the response ended with it or was cut, null where it goes on. */
function write(
  written: { text: string; tokens: number; logprob: number },
  { text, pieces, logprob, ended }: Pieces,
  most: number,
): boolean | null {
  const room = pieces.slice(0, most - written.tokens);
  const isCut = room.length < pieces.length;
  written.text += isCut ? room.join('') : text;
  written.tokens += room.length;
  // What the unit's draws were worth is spread over its tokens.
  written.logprob += logprob * (isCut ? room.length / pieces.length : 1);
  if (ended && !isCut) return true;
  return isCut || written.tokens >= most ? false : null;
}

function firstStop(text: string, stop: readonly string[]): number | null {
  const places = stop.map((one) => text.indexOf(one)).filter((at) => at >= 0);
  return places.length === 0 ? null : Math.min(...places);
}

function countTokens(text: string): number {
  return text.match(TOKEN)?.length ?? 0;
}
