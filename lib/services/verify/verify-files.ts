import type * as z from 'zod';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import type { Constraint } from '@/lib/core/verify/instruction';
import { findInstruction } from '@/lib/core/verify/instruction-registry';
import { verifyResponse } from '@/lib/core/verify/verify-response';
import { openSource } from '@/lib/io/open-source';
import { readRecords } from '@/lib/io/read-records';
import { describeRecord } from '@/lib/schema/shapes/describe-value';
import { ifevalInput, ifevalResponse } from '@/lib/schema/verify/ifeval-rows';
import type { ImportSource } from '@/lib/services/import/import-source';
import { TEXT_TOOLS } from './text-tools';

const INPUT_KEYS = '{key, prompt, instruction_id_list, kwargs}';

/** Shares from 0 to 1: of prompts all of whose instructions are followed, and of single instructions. */
export type Accuracy = { prompt: number; instruction: number };

/** The verdicts on a file of responses, in the order of the input. */
export type FileVerdicts = {
  prompts: number;
  strict: Accuracy;
  loose: Accuracy;
  rows: { key: number | string; strict: boolean[]; loose: boolean[] }[];
};

/**
 * Returns whether responses follow the instructions of IFEval's prompts (arXiv 2311.07911, section 2.2), both files as they are
 * published. A response belongs to the prompt of the same text, the last of several. Memory: the responses.
 *
 * Throws `invalid_input`, with file and line, for a row that is not one, an instruction that is not known, parameters that are not
 * understood, and a prompt without a response.
 */
export async function verifyFiles(
  input: ImportSource,
  responses: ImportSource,
  signal: AbortSignal,
): Promise<FileVerdicts> {
  const answers = new Map<string, string>();
  for await (const { row } of readRows(responses, ifevalResponse, '{prompt, response}', signal)) {
    answers.set(row.prompt, row.response);
  }
  const rows: FileVerdicts['rows'] = [];
  for await (const { row, line } of readRows(input, ifevalInput, INPUT_KEYS, signal)) {
    const response = answers.get(row.prompt);
    if (response === undefined) {
      const found = `the prompt with the key ${row.key} has no response in ${responses.name}`;
      throw invalidInput(input.name, line, found);
    }
    const constraints = row.instruction_id_list.map((id, i) =>
      bindConstraint(id, row.kwargs[i] ?? {}, { file: input.name, line }),
    );
    const verdicts = verifyResponse(response, constraints, TEXT_TOOLS);
    rows.push({
      key: row.key,
      strict: verdicts.map(({ strict }) => strict.passed),
      loose: verdicts.map(({ loose }) => loose),
    });
  }
  return {
    prompts: rows.length,
    strict: accuracyOf(rows.map(({ strict }) => strict)),
    loose: accuracyOf(rows.map(({ loose }) => loose)),
    rows,
  };
}

function bindConstraint(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  { file, line }: { file: string; line: number },
): Constraint {
  const bound = findInstruction(id)?.bind(parameters);
  if (!bound) throw invalidInput(file, line, `the instruction ${JSON.stringify(id)} is not known`);
  if ('problem' in bound) throw invalidInput(file, line, bound.problem);
  return bound;
}

function accuracyOf(rows: readonly boolean[][]): Accuracy {
  const all = rows.flat();
  const share = (passed: number, of: number) => (of === 0 ? 0 : passed / of);
  return {
    prompt: share(rows.filter((row) => row.every(Boolean)).length, rows.length),
    instruction: share(all.filter(Boolean).length, all.length),
  };
}

async function* readRows<T>(
  source: ImportSource,
  schema: z.ZodType<T>,
  keys: string,
  signal: AbortSignal,
): AsyncGenerator<{ row: T; line: number }, void, undefined> {
  const { bytes } = await openSource(source.open(), { file: source.name, onBytesRead: () => {} });
  for await (const records of readRecords(bytes, { file: source.name, signal })) {
    for (const record of records) {
      if ('error' in record) throw invalidInput(source.name, record.line, record.error);
      const parsed = schema.safeParse(record.value);
      if (!parsed.success) {
        throw invalidInput(source.name, record.line, problemOf(record.value, parsed.error, keys));
      }
      yield { row: parsed.data, line: record.line };
    }
  }
}

/** Says what is wrong with a row: which keys it has where one is missing, else what is wrong with its value. */
function problemOf(value: unknown, { issues }: z.ZodError, keys: string): string {
  const [issue] = issues;
  const [key, ...inner] = issue?.path ?? [];
  const isMissing = key === undefined || (inner.length === 0 && !hasKey(value, key));
  if (!issue || isMissing) return `${describeRecord(value)}; expected ${keys}`;
  return `${issue.path.join('.')}: ${issue.message}`;
}

function hasKey(value: unknown, key: PropertyKey): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
