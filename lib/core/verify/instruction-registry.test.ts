import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areInConflict } from './conflicts';
import { findInstruction, INSTRUCTIONS, PAPER_INSTRUCTIONS } from './instruction-registry';
import type { TextTools } from './text-tools';
import { verifyResponse } from './verify-response';

const TOOLS: TextTools = {
  languageOf: (text) => (/[a-z]/i.test(text) ? 'en' : null),
  compile: () => ({ problem: 'no regular expressions here' }),
};

function check(id: string, parameters: object, response: string) {
  const constraint = findInstruction(id)?.bind({ ...parameters });
  if (!constraint) throw new Error(`${id} is not known`);
  if ('problem' in constraint) throw new Error(constraint.problem);
  const [verdict] = verifyResponse(response, [constraint], TOOLS);
  return { strict: verdict?.strict.passed, loose: verdict?.loose };
}

test('there are 25 types and a preset of 23', () => {
  expect(new Set(INSTRUCTIONS.map(({ id }) => id)).size).toBe(25);
  expect(PAPER_INSTRUCTIONS).toHaveLength(23);
});

describe.each([
  ['keywords:existence', { keywords: ['Moon', 'tide'] }, 'The moonlit TIDES', 'The moonlit sea'],
  ['keywords:frequency', { keyword: 'ice', frequency: 2, relation: 'at least' }, 'nice ice', 'ice'],
  ['keywords:forbidden_words', { forbidden_words: ['ice'] }, 'nice', 'Some ice.'],
  [
    'keywords:letter_frequency',
    { letter: '#', let_frequency: 2, let_relation: 'less than' },
    '#',
    '##',
  ],
  [
    'length_constraints:number_words',
    { num_words: 3, relation: 'at least' },
    'well-known fact',
    'two words',
  ],
  ['length_constraints:number_paragraphs', { num_paragraphs: 2 }, 'a\n***\nb', 'a\n***\n***\nb'],
  [
    'length_constraints:nth_paragraph_first_word',
    { num_paragraphs: 2, nth_paragraph: 2, first_word: 'Then' },
    'First.\n\n"Then, it went.',
    'First.\n\nNow.',
  ],
  [
    'length_constraints:number_sentences',
    { num_sentences: 3, relation: 'less than' },
    'Dr. Who met Mr. Fox. It rained.',
    'A fox! A hen? It rained.',
  ],
  ['detectable_content:number_placeholders', { num_placeholders: 2 }, '[a] and [b c]', '[a'],
  [
    'detectable_content:postscript',
    { postscript_marker: 'P.P.S' },
    'Bye. p.p.s. more',
    'Bye. P.S. more',
  ],
  ['detectable_format:number_bullet_lists', { num_bullets: 2 }, '* a\n- b', '* a\n1. b'],
  ['detectable_format:constrained_response', {}, 'My answer is no. Truly.', 'No.'],
  [
    'detectable_format:number_highlighted_sections',
    { num_highlights: 2 },
    '*a* and **b**',
    '*a* and **',
  ],
  [
    'detectable_format:multiple_sections',
    { section_spliter: 'Part', num_sections: 2 },
    'Part 1 a Part 2 b',
    'Part one',
  ],
  ['detectable_format:json_format', {}, '```json\n{"a": NaN}\n```', '{a: 1}'],
  ['detectable_format:title', {}, 'On <<tides>>', 'On << >>'],
  ['combination:two_responses', {}, 'a\n******\nb', 'a\n******\na'],
  ['combination:repeat_prompt', { prompt_to_repeat: 'Say it.' }, ' say it. It.', 'It. Say it.'],
  ['startend:end_checker', { end_phrase: 'The end' }, 'So. "the END"', 'The end.'],
  ['startend:quotation', {}, '"so"', '"'],
  [
    'change_case:capital_word_frequency',
    { capital_frequency: 2, capital_relation: 'at least' },
    'I SAID so',
    'I said so',
  ],
  ['change_case:english_capital', {}, 'ALL LOUD 1!', 'ALL loud'],
  ['change_case:english_lowercase', {}, 'all calm 1!', 'All calm'],
  ['language:response_language', { language: 'en' }, 'words', ''],
  ['punctuation:no_comma', {}, 'a; b', 'a, b'],
])('%s', (id, parameters, satisfying, failing) => {
  test('tells a response that satisfies it from one that does not', () => {
    expect(check(id, parameters, satisfying)).toEqual({ strict: true, loose: true });
    expect(check(id, parameters, failing).strict).toBe(false);
  });

  test('gives a verdict on any text, with spans inside it, and is satisfied loosely where strictly', () => {
    const constraint = findInstruction(id)?.bind({ ...parameters });
    if (!constraint || 'problem' in constraint) throw new Error('not bound');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (response) => {
        for (const { strict, loose } of verifyResponse(response, [constraint], TOOLS)) {
          if (strict.passed) expect(loose).toBe(true);
          for (const { from, to } of strict.spans) {
            expect(0 <= from && from <= to && to <= response.length + 40).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has a description, and says what is wrong with parameters', () => {
    const instruction = findInstruction(id);
    const bound = instruction?.bind({ ...parameters, unused: null });
    expect(bound).toMatchObject({ description: expect.stringMatching(/^[A-Z].{15,}/) });
    expect(instruction?.bind({ ...parameters, colour: 1 })).toMatchObject({
      problem: expect.stringContaining('there is no parameter "colour"'),
    });
    const [name] = Object.keys(parameters);
    if (!name) return;
    expect(instruction?.bind({ ...parameters, [name]: {} })).toMatchObject({
      problem: expect.stringMatching(new RegExp(`^${id}: ${name}: expected .*, found \\{\\}`)),
    });
  });
});

test('the loose reading leaves out the first line, the last line and asterisks', () => {
  expect(check('startend:end_checker', { end_phrase: 'Bye' }, 'Hi\nBye\nHope this helps')).toEqual({
    strict: false,
    loose: true,
  });
  expect(check('startend:quotation', {}, 'Sure:\n**"so"**\nDone')).toMatchObject({ loose: true });
});

test('a keyword that is no regular expression fails with its reason and does not throw', () => {
  const constraint = findInstruction('keywords:existence')?.bind({ keywords: ['a('] });
  if (!constraint || 'problem' in constraint) throw new Error('not bound');
  expect(constraint.check('a(', TOOLS)).toMatchObject({
    passed: false,
    reason: 'no regular expressions here',
  });
});

test('conflicts go both ways, and a type never goes with itself', () => {
  for (const { id: a } of INSTRUCTIONS) {
    expect(areInConflict(a, a)).toBe(true);
    for (const { id: b } of INSTRUCTIONS) expect(areInConflict(a, b)).toBe(areInConflict(b, a));
  }
  expect(areInConflict('startend:quotation', 'detectable_format:title')).toBe(true);
  expect(areInConflict('punctuation:no_comma', 'startend:quotation')).toBe(false);
});
