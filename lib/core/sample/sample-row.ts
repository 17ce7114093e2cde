import type { SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { chance, drawNormal } from './draw';
import { drawQuality, drawShape, type QualityShape } from './quality-shape';
import type { SampleTask } from './sample-task';
import { scoreText } from './score-text';

/** How many responses a prompt has unless it is one of the odd ones. */
export const RESPONSES_PER_PROMPT = 64;

const MODELS = [
  { name: 'sample-small', skill: 0.42 },
  { name: 'sample-large', skill: 0.6 },
];
const NOISE = 0.45;
const CUT_OFF = 0.015;

/** Returns a prompt with its responses. All it draws depends on the seed and the task's id alone. */
export function sampleRow(
  seed: string,
  task: SampleTask,
  options: { responses?: number; shape?: QualityShape } = {},
): SourceRow {
  const random = seededRandom(`${seed}:${task.id}`);
  const drawn = drawShape(random);
  const shape = options.shape ?? drawn;
  const offset = random() * 2 - 1;
  const count = options.responses ?? RESPONSES_PER_PROMPT;
  return {
    promptId: task.id,
    messages: task.messages,
    templated: false,
    meta: { task: task.task, keywords: [...task.keywords], difficulty: round(-offset) },
    responses: Array.from({ length: count }, (_, index) =>
      sampleResponse(random, task, shape, offset, index),
    ),
  };
}

function sampleResponse(
  random: Random,
  task: SampleTask,
  shape: QualityShape,
  offset: number,
  index: number,
): SourceResponse {
  const model = MODELS[index % MODELS.length] ?? { name: 'sample', skill: 0.5 };
  const whole = task.compose(random, drawQuality(random, shape, model.skill));
  const isCut = chance(random, CUT_OFF) && whole.length > 80;
  const text = isCut ? cutOff(whole, 0.5 + 0.4 * random()) : whole;
  return {
    text,
    rewards: scoreText(text, task.keywords, offset, NOISE * drawNormal(random)),
    attributes: { model: model.name, seed: index, finish_reason: isCut ? 'length' : 'stop' },
  };
}

/** Cuts a text after a share of its characters, at the end of a word. */
function cutOff(text: string, share: number): string {
  const cut = text.slice(0, Math.floor(text.length * share));
  return cut.slice(0, cut.lastIndexOf(' '));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
