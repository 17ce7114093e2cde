import type { Random } from '@/lib/core/random/seeded-random';
import { pick } from '@/lib/core/sample/draw';

const FORMS = [
  'Write a blog post about',
  'Write a short story about',
  'Write a poem about',
  'Write a letter of complaint about',
  'Write an advertisement for',
  'Write a product review of',
  'Write a news report on',
  'Write a dialogue on',
  'Write an essay on',
  'Write a travel guide to',
  'Write a speech in praise of',
  'Write a cover letter for a job that has to do with',
  'Write a riddle about',
  'Write a rubric for marking homework on',
  'Write a song about',
  'Write the outline of a lecture on',
  'Write a set of instructions for',
  'Write an email to a colleague about',
  'Write a summary for beginners of',
  'Write a list of questions for an interview about',
  'Write a script for a short video on',
  'Write a fable about',
  'Write a proposal for funding of',
  'Write a critique of',
  'Give advice on',
  'Explain the history of',
  'Explain the most common mistakes with',
  'Compare two approaches to',
  'Describe a perfect day with',
  'Brainstorm names for a company that deals with',
] as const;

const TOPICS = (
  'the tides of the sea|bees in a city|repairing old bicycles|learning the violin|public libraries|night trains|growing tomatoes|' +
  'solar panels on roofs|chess openings|restoring a wooden boat|the first day at school|a lost umbrella|volcanoes|bread with sourdough|' +
  'training for a marathon|a museum of clocks|translation of novels|desert plants|keeping bees|moving to another country|board games|' +
  'a lighthouse keeper|the water cycle|street food|learning to juggle|urban gardens|a chess club|winter swimming|cataloguing stars|' +
  'a family recipe|community radio|the invention of paper|glass blowing|a mountain rescue|coral reefs|hand-written letters|' +
  'a robot in a bakery|tea ceremonies|migrating birds|old maps|the night shift|a school orchestra|saving energy at home|pottery|' +
  'a bookshop at the harbour|learning to code|antique radios|the history of zero|bridges of stone|a neighbourhood fair|wild mushrooms|' +
  'a theatre without actors|sign language|the moons of Jupiter|folding paper|a stolen painting|electric buses|a village without cars|' +
  'long-distance hiking|snow leopards|the language of whales|city planning|a shy dragon|recycling of clothes|amateur astronomy|' +
  'a forgotten password|storm warnings|letterpress printing|a kitchen for many|rivers and floods|the first telephone|knitting|' +
  'a bicycle courier|medicinal herbs|crossword puzzles|a talking parrot|ice hockey|a garden of stones|teaching fractions|honesty at work'
).split('|');

const READERS = [
  '',
  'for children',
  'for retired engineers',
  'for first-year students',
  'for busy parents',
  'for tourists',
  'for people who dislike the subject',
  'for a local newspaper',
  'for new colleagues',
  'for the jury of a contest',
] as const;

const MANNERS = [
  '',
  'Keep the tone light.',
  'Be as precise as you can.',
  'Use everyday words.',
  'Make it vivid.',
  'Add one surprising fact.',
  'Show both sides.',
  'Write as if time were short.',
  'Use an example.',
  'Be encouraging.',
] as const;

/** Returns the topic that one of the built-in tasks is about, the longest where several are named; null for other tasks. */
export function findTopic(task: string): string | null {
  const found = TOPICS.filter((topic) => task.includes(topic));
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Draws one of the built-in tasks, which ask for a text about something: 30 forms, 80 topics, 10 kinds of readers, 10 manners. */
export function drawTask(random: Random): string {
  const request = [pick(random, FORMS), pick(random, TOPICS), pick(random, READERS)]
    .filter((part) => part !== '')
    .join(' ');
  const manner = pick(random, MANNERS);
  return manner === '' ? `${request}.` : `${request}. ${manner}`;
}
