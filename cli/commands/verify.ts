import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { alignColumns, print, printJson } from '@/cli/print';
import { AppError } from '@/lib/core/errors/app-error';
import { fileSource } from '@/lib/services/import/file-source';
import { type Accuracy, verifyFiles } from '@/lib/services/verify/verify-files';

/** Adds `sweetspot verify`. */
export function addVerifyCommand(program: Command, io: CommandIo): void {
  program
    .command('verify')
    .description("check responses against the instructions of their prompts, IFEval's 25 types")
    .argument(
      '<input>',
      'rows of {key, prompt, instruction_id_list, kwargs}, one JSON object a line',
    )
    .argument('<responses>', 'rows of {prompt, response}')
    .option('--json', 'print the verdicts as one JSON object')
    .addHelpText('after', '\nExample:\n  sweetspot verify input_data.jsonl responses.jsonl --json')
    .action(async (input: string, responses: string, { json }: { json?: boolean }) => {
      const [prompts, answers] = [openFile(io, input), openFile(io, responses)];
      const result = await verifyFiles(prompts, answers, interruptSignal());
      if (json) return printJson(io, result);
      const share = ({ prompt, instruction }: Accuracy) =>
        [prompt, instruction].map((value) => `${(100 * value).toFixed(2)} %`);
      await print(
        io,
        alignColumns([
          [`${result.prompts} prompts`, 'prompts', 'instructions'],
          ['strict', ...share(result.strict)],
          ['loose', ...share(result.loose)],
        ]),
      );
    });
}

function openFile(io: CommandIo, path: string) {
  const [found, ...more] = findSources(io, [path]);
  if (found && more.length === 0) return fileSource(found);
  throw new AppError('invalid_input', `${path}: expected one file, found a folder of several`);
}
