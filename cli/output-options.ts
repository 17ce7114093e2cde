import { AppError } from '@/lib/core/errors/app-error';
import type { ExportFile } from '@/lib/core/export/export-format';
import { parseFile } from '@/lib/core/export/parse-file';
import type { Split } from '@/lib/core/export/preference-pair';

/** The options of commands that write pairs to a folder or, with `-`, to standard output. */
export type OutputOptions = { file: string; out?: string; split?: string; json?: boolean };

/** Returns the split and the type of file to write. Throws `invalid_input` for what cannot be combined. */
export function parseOutput(options: OutputOptions): { split: Split; file: ExportFile } {
  const split = parseSplit(options);
  const file = parseFile(options.file);
  refuseTogether(options, file);
  return { split, file };
}

function parseSplit({ split = 'train' }: OutputOptions): Split {
  if (split === 'train' || split === 'test') return split;
  throw new AppError(
    'invalid_input',
    `--split: expected train or test, found ${JSON.stringify(split)}`,
  );
}

function refuseTogether({ out, json, split }: OutputOptions, file: ExportFile): void {
  const problem =
    out === '-'
      ? json
        ? '--json: cannot be combined with --out -, both write to standard output'
        : file !== 'jsonl' && `--file ${file}: expected jsonl with --out -`
      : split !== undefined && '--split: expected only with --out -; a folder holds every split';
  if (problem) throw new AppError('invalid_input', problem);
}
