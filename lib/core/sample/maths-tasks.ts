import type { Random } from '@/lib/core/random/seeded-random';
import { composeRefusal, joinSentences, maybe } from './compose-topic-answer';
import { chance, pick } from './draw';
import { PHRASES } from './phrases';
import { type SampleTask, userPrompt } from './sample-task';
import { WORD_PROBLEMS, type WordProblem } from './word-problems';

const SLIPS = [-20, -10, -2, -1, 1, 2, 5, 10];

/** The prompts that ask for a number. */
export const MATHS_TASKS: readonly SampleTask[] = WORD_PROBLEMS.map((problem, index) => ({
  id: `maths-${String(index + 1).padStart(2, '0')}`,
  task: 'maths',
  messages: userPrompt(problem.question),
  keywords: [String(problem.answer)],
  compose: (random, quality) => composeSolution(random, quality, problem),
}));

function composeSolution(random: Random, quality: number, problem: WordProblem): string {
  if (chance(random, 0.25 - quality)) return composeRefusal(random);
  const lacks = 1 - quality;
  const isRight = chance(random, 0.15 + quality);
  const number = isRight ? problem.answer : problem.answer + pick(random, SLIPS);
  const isStepwise = chance(random, 0.5 * quality);
  return joinSentences([
    ...maybe(random, 0.15, PHRASES.courtesy),
    ...maybe(random, 0.3 * lacks, PHRASES.hedge),
    ...(isStepwise ? [`First, look at what is given. Second, work it out.`] : []),
    ...maybe(random, 0.2 + 0.7 * quality, [problem.working]),
    pick(random, answerSentences(number)),
    ...(isRight ? maybe(random, 0.6 * quality, [problem.check]) : []),
    ...maybe(random, 0.35 * lacks, PHRASES.filler),
    ...maybe(random, 0.1, PHRASES.closing),
  ]);
}

function answerSentences(number: number): string[] {
  return [
    `The answer is ${number}.`,
    `That makes ${number}.`,
    `So the result is ${number}.`,
    `It comes to ${number}.`,
    `${number}.`,
    `The number you are looking for is ${number}.`,
    `This gives ${number} in all.`,
  ];
}
