import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, savedViewOf, type ViewOptions } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { pairingLabel } from '@/lib/core/rewards/pairing';
import type { MatrixView } from '@/lib/core/views/pairing-view';
import { readMatrix } from '@/lib/services/read-matrix';
import { readSubsampledMatrix } from '@/lib/services/read-subsampled-matrix';

type MatrixOptions = ViewOptions & { view?: string; json?: boolean; n?: string; seed: string };

/** Adds `sweetspot matrix`. */
export function addMatrixCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('matrix'))
    .description('show what each of the 21 pairings does to a dataset')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n; the default) or sample (n − 1)')
    .option('--view <name>', 'of the prompts that a saved view shows (see sweetspot views)')
    .option('--n <count>', 'as if each prompt had only this many responses, drawn at random')
    .option('--seed <seed>', 'seed of that draw', '0')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: MatrixOptions) => {
      const n = options.n === undefined ? null : parseCount(options.n);
      const view = await withContext(io, async (context) => {
        const parsed = await savedViewOf(context, name, options);
        return n === null
          ? readMatrix(context, parsed)
          : readSubsampledMatrix(context, parsed, { n, seed: options.seed });
      });
      refuseIgnored(view.header.ignored);
      return options.json ? printJson(io, view.matrix) : print(io, describe(view));
    });
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 2) return count;
  throw new AppError(
    'invalid_input',
    `--n: expected a whole number of at least 2, found ${JSON.stringify(text)}`,
  );
}

function describe({ header, matrix }: MatrixView): string {
  const mean = (value: number | null) => (value === null ? '–' : value.toPrecision(5));
  const rows = matrix.cells.map((cell) => [
    pairingLabel(cell),
    ...[cell.usable, cell.collapsed, cell.tied, cell.sameAsExtremes].map((count) =>
      count.toLocaleString('en-US'),
    ),
    mean(cell.meanMargin),
    mean(cell.meanLengthDifference),
  ]);
  const head = [
    'chosen ▸ rejected',
    'usable',
    'collapsed',
    'tied',
    'as (max, min)',
    'mean margin',
    'length gap (ch)',
  ];
  return (
    `${header.dataset.name}: reward ${header.reward}, ${header.sigma} σ, ` +
    `${matrix.prompts} prompts, ${matrix.skipped} of them skipped\n${alignColumns([head, ...rows])}`
  );
}
