import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { parseAugmentOptions } from '@/cli/parse-augment-options';
import { print, printJson } from '@/cli/print';
import { AppError } from '@/lib/core/errors/app-error';
import {
  type AugmentInput,
  type AugmentResult,
  augmentSources,
} from '@/lib/services/augment/augment-sources';
import { augmentToFile } from '@/lib/services/augment/augment-to-file';
import { fileSource } from '@/lib/services/import/file-source';
import type { ImportSource } from '@/lib/services/import/import-source';

type AugmentOptions = Parameters<typeof parseAugmentOptions>[1] & { out: string; json?: boolean };

const CASES_SHOWN = 3;

/** Adds `sweetspot augment`. */
export function addAugmentCommand(program: Command, io: CommandIo): void {
  program
    .command('augment')
    .description('turn scored pairs into reward-augmented ones, two rows for each pair')
    .argument(
      '<source...>',
      'files of already paired rows (JSON lines or one JSON array, gzip of both), folders of them, or - for standard input',
    )
    .option('--template <where>', 'message that takes the goal: system, or user', 'system')
    .option('--text <file>', 'text of your own with {low}, {high} and {goals} in it')
    .option('--scale <low..high>', 'lowest and highest score that is possible', '1..10')
    .option('--attributes <names>', 'rewards to name as goals, separated by commas')
    .option('--keep-originals', 'write each pair as it was, too')
    .option('--half <seed>', 'augment a random half of the prompts and leave the others out')
    .option('--on-error <what>', 'stop at the first bad row, or skip and count them', 'stop')
    .option('--out <file>', 'file to write to, or - for standard output', '-')
    .option('--json', 'print what was written as one JSON object; needs --out FILE')
    .addHelpText('after', '\nExample:\n  sweetspot augment pairs.jsonl --out augmented.jsonl')
    .action(async (sources: string[], options: AugmentOptions) => {
      const toOutput = options.out === '-';
      if (toOutput && options.json) {
        throw new AppError(
          'invalid_input',
          '--json: needs --out FILE, or rows and summary would both go to standard output',
        );
      }
      const chosen = parseAugmentOptions(io, options);
      const input = { ...chosen, sources: openSources(io, sources) };
      if (toOutput) return describe(io, await run(io, input, null), chosen.augmentation.template);
      const file = path.resolve(io.cwd, options.out);
      const written = await run(io, input, file);
      if (options.json) return printJson(io, { ...written, path: file });
      describe(io, written, chosen.augmentation.template);
      io.stderr.write(`${file}\n`);
    });
}

function openSources(io: CommandIo, sources: readonly string[]): ImportSource[] {
  if (sources.length === 1 && sources[0] === '-') {
    return [{ name: 'standard input', sizeBytes: 0, open: () => io.stdin }];
  }
  return findSources(io, sources).map(fileSource);
}

async function run(
  io: CommandIo,
  input: AugmentInput,
  file: string | null,
): Promise<AugmentResult> {
  const progress = await drawProgress(io, 'rows');
  const watched = {
    signal: interruptSignal(),
    onProgress: ({ bytesRead, bytesTotal, rows }: Progress) =>
      progress.update({
        ...{ done: bytesRead, total: Math.max(bytesTotal, bytesRead), unit: 'bytes' },
        ...{ items: rows, phase: 'writing' },
      }),
  };
  try {
    return file === null
      ? await augmentSources(input, { ...watched, write: (text) => print(io, text) })
      : await augmentToFile(input, file, watched);
  } finally {
    progress.stop();
  }
}

type Progress = { bytesRead: number; bytesTotal: number; rows: number };

function describe(io: CommandIo, result: AugmentResult, template: 'system' | 'user'): void {
  const count = (value: number) => value.toLocaleString('en-US');
  const lines = [
    `${count(result.pairs)} pairs read, ${count(result.rows)} rows written; goals: ${result.attributes.join(', ')}`,
  ];
  const range = `goals run from ${result.lowestGoal} to ${result.highestGoal}, see --scale`;
  const counts: [string, number][] = [
    ['rows that are pairs as they were', result.originals],
    ['ties dropped (both responses have the same goals)', result.tied],
    ['unscored pairs left out', result.unscored],
    ['pairs of prompts that were not drawn', result.outsideHalf],
    ['pairs whose prompt is a chat template that was kept as text', result.keptTemplates],
    [`pairs with a goal outside of the scale (${range})`, result.outsideScale],
    ['rows that are no pairs, left out', result.badRows.count],
  ];
  for (const [what, value] of counts) if (value > 0) lines.push(`${what}: ${count(value)}`);
  for (const { file, line, detail } of result.badRows.cases.slice(0, CASES_SHOWN)) {
    lines.push(`  ${file}:${line}: ${detail}`);
  }
  const where = template === 'system' ? 'system message' : 'first user turn';
  lines.push(`at inference, begin the ${where} with:`);
  lines.push(...result.inferenceText.split('\n').map((line) => `  ${line}`));
  io.stderr.write(`${lines.join('\n')}\n`);
}
