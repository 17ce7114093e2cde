import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findInstruction, INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { verifyResponse } from '@/lib/core/verify/verify-response';
import { TEXT_TOOLS } from './text-tools';

const FOLDER = path.resolve('../shared/data/ifeval');
const FILES = ['vectors_small.jsonl', 'vectors_quirks.jsonl', 'vectors_test.jsonl'];
const EXACT = 0.99;
const APPROXIMATE = 0.93;

const vector = z.object({
  case_id: z.string(),
  instruction_id: z.string(),
  kwargs: z.record(z.string(), z.unknown()),
  response: z.string(),
  expected: z.boolean().nullable(),
  expected_loose: z.boolean().nullish(),
  error: z.string().nullish(),
  stable: z.boolean(),
});

function readVectors() {
  return FILES.flatMap((file) =>
    fs
      .readFileSync(path.join(FOLDER, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => vector.parse(JSON.parse(line))),
  ).filter(({ error, expected, stable }) => !error && expected !== null && stable);
}

const IS_HERE = fs.existsSync(FOLDER);

describe.skipIf(!IS_HERE)('against the verdicts of the original', () => {
  const cases = (IS_HERE ? readVectors() : []).flatMap((one) => {
    const instruction = findInstruction(one.instruction_id);
    const constraint = instruction?.bind(one.kwargs);
    return constraint && !('problem' in constraint) ? [{ ...one, constraint }] : [];
  });

  test.each(INSTRUCTIONS.map(({ id }) => id))('%s', (id) => {
    const own = cases.filter(({ instruction_id }) => instruction_id === id);
    const wrong = own.filter(({ constraint, response, expected, expected_loose }) => {
      const [verdict] = verifyResponse(response, [constraint], TEXT_TOOLS);
      const strict = verdict?.strict.passed === expected;
      return !strict || (typeof expected_loose === 'boolean' && verdict.loose !== expected_loose);
    });
    const share = 1 - wrong.length / own.length;
    const approximate = findInstruction(id)?.approximate ?? false;
    expect(share, wrong.map(({ case_id }) => case_id).join()).toBeGreaterThanOrEqual(
      approximate ? APPROXIMATE : EXACT,
    );
  });
});
