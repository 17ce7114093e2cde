import type { Random } from '@/lib/core/random/seeded-random';
import { composeRefusal, joinSentences, maybe } from './compose-topic-answer';
import { chance, pick } from './draw';
import { PHRASES } from './phrases';
import { REWRITE_REQUESTS, type RewriteRequest } from './rewrite-requests';
import { type SampleTask, userPrompt } from './sample-task';

const REASONS = [
  'This asks instead of giving an order.',
  'It names the wish and leaves room for a no.',
  'A question sounds softer than a command.',
  'It gives the reader a choice.',
  'The wish is the same and the tone is warmer.',
  'For instance, a colleague would be glad to read it this way.',
  'For example, the same words without “could” would sound like an order.',
];

/** The prompts that ask for a politer sentence. */
export const REWRITE_TASKS: readonly SampleTask[] = REWRITE_REQUESTS.map((request, index) => ({
  id: `rewrite-${String(index + 1).padStart(2, '0')}`,
  task: 'rewrite',
  messages: userPrompt(`Make this sentence more polite: “${request.blunt}”`),
  keywords: request.keywords,
  compose: (random, quality) => composeRewrite(random, quality, request),
}));

function composeRewrite(random: Random, quality: number, request: RewriteRequest): string {
  if (chance(random, 0.3 - quality)) return composeRefusal(random);
  const lacks = 1 - quality;
  if (chance(random, 0.7 * lacks - 0.1)) return composeWeakRewrite(random, request);
  const versions = politeVersions(request);
  const best = pick(random, versions);
  const second = pick(random, versions);
  const isNumbered = second !== best && chance(random, 0.35 * quality);
  return joinSentences([
    ...maybe(random, 0.15, PHRASES.courtesy),
    ...(isNumbered ? [`\n1. ${best}`, `\n2. ${second}\n`] : [best]),
    ...maybe(random, 0.6 * quality, REASONS),
    ...maybe(random, 0.3 * lacks, PHRASES.filler),
    ...maybe(random, 0.12, PHRASES.closing),
  ]);
}

function composeWeakRewrite(random: Random, { blunt, request }: RewriteRequest): string {
  const weak = [
    blunt,
    `You should ${request}.`,
    `Perhaps you might ${request} some time.`,
    'Could you help me out?',
    'Just do it, will you?',
    'A few kind words would do.',
  ];
  return joinSentences([pick(random, weak), ...maybe(random, 0.5, PHRASES.filler)]);
}

function politeVersions({ request, gerund }: RewriteRequest): string[] {
  return [
    `Could you please ${request}?`,
    `Would you mind ${gerund}?`,
    `I would be grateful if you could ${request}.`,
    `When you have a moment, could you ${request}?`,
    `Would it be possible for you to ${request}? Thank you!`,
    `It would help me a lot if you could ${request}.`,
    `Might I ask you to ${request}?`,
    `Would you be so kind as to ${request}?`,
    `If it is not too much trouble, please ${request}.`,
    `I have a small favour to ask: could you ${request}?`,
  ];
}
