import type { Random } from '@/lib/core/random/seeded-random';
import { chance, pick, pickSeveral } from './draw';
import { PHRASES } from './phrases';
import type { Topic } from './topic';

const MOST_SENTENCES = 6;

/** How an answer about a subject is laid out. */
export type AnswerStyle = {
  /** How likely a good answer counts its steps, and whether they come before everything else. */
  structured: number;
  stepsFirst: boolean;
  /** Whether it begins with a verdict. */
  verdict: boolean;
  /** How likely a good answer says what goes wrong. */
  cautious: number;
};

/**
 * Returns an answer about a subject in one to six sentences. The better the quality, the more it has of what the
 * subject offers and the less of filler, hedging and repetition. `other` is a subject to stray to.
 */
export function composeTopicAnswer(
  random: Random,
  quality: number,
  topic: Topic,
  other: Topic,
  style: AnswerStyle,
): string {
  if (chance(random, 0.35 - quality)) return composeRefusal(random);
  const lacks = 1 - quality;
  const facts = pickSeveral(random, topic.facts, Math.round(quality * 4 + random() * 1.4 - 1.2));
  const steps = chance(random, style.structured * (0.2 + quality)) ? countSteps(random, topic) : [];
  const sentences = [
    ...maybe(random, 0.18, PHRASES.courtesy),
    ...maybe(random, 0.45 * lacks, PHRASES.hedge),
    ...(style.verdict ? maybe(random, 0.4 + 0.5 * quality, PHRASES.verdict) : []),
    ...(style.stepsFirst ? [...steps, ...facts] : [...facts, ...steps]),
    ...maybe(random, 0.75 * quality, topic.examples),
    ...maybe(random, style.cautious * quality, [topic.caution]),
    ...maybe(random, 0.6 * lacks, PHRASES.filler),
    ...maybe(random, 0.2 * lacks, other.facts),
  ].slice(0, MOST_SENTENCES);
  if (sentences.length === 0) sentences.push(pick(random, PHRASES.filler));
  if (sentences.length < MOST_SENTENCES && chance(random, 0.2 * lacks)) {
    sentences.push(
      ...maybe(
        random,
        1,
        sentences.filter((sentence) => !steps.includes(sentence)),
      ),
    );
  }
  if (sentences.length < MOST_SENTENCES) sentences.push(...maybe(random, 0.15, PHRASES.closing));
  return joinSentences(sentences);
}

/** Returns a refusal, with or without an excuse. */
export function composeRefusal(random: Random): string {
  return joinSentences([
    pick(random, PHRASES.refusal),
    ...maybe(random, 0.4, PHRASES.filler),
    ...maybe(random, 0.3, PHRASES.hedge),
  ]);
}

/** Returns one of the items in a list, or an empty list. */
export function maybe<T>(random: Random, probability: number, items: readonly T[]): T[] {
  return items.length > 0 && chance(random, probability) ? [pick(random, items)] : [];
}

/** Returns the sentences as one text; one that begins a line keeps its line. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .join(' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function countSteps(random: Random, topic: Topic): string[] {
  const [one, two, three] = topic.steps;
  return chance(random, 0.4)
    ? [`\n1. ${capital(one)}.`, `\n2. ${capital(two)}.`, `\n3. ${capital(three)}.\n`]
    : [`First, ${one}.`, `Second, ${two}.`, `Third, ${three}.`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
