import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { MOST_LEVELS } from '@/lib/core/levels/reward-levels';
import type { LevelCell, LevelGrid, LevelStep } from '@/lib/core/views/levels-view';
import { parseLevels } from '@/lib/schema/views/levels-params';
import { readLevels } from '@/lib/services/read-levels';

type LevelsOptions = ViewOptions & { json?: boolean; levels?: string };

/** Adds `sweetspot levels`. */
export function addLevelsCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('levels'))
    .description('count the pairs that the levels of a reward of few whole values make')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--levels <c:r,…>', 'pairs of levels to look at with fewer samples, such as 4:2,4:3')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: LevelsOptions) => {
      const { parsed, choice } = parseLevels(viewOf(name, options), { levels: options.levels });
      const [wrong] = parsed.ignored;
      if (wrong !== undefined) {
        throw new AppError(
          'invalid_input',
          `--levels: expected pairs of whole numbers c:r, c above r, each once, found ${JSON.stringify(wrong.replace('levels=', ''))}`,
        );
      }
      const view = await withContext(io, (context) => readLevels(context, parsed, choice));
      refuseIgnored(view.header.ignored);
      const { header, grid, cap } = view;
      if (!grid) {
        throw new AppError(
          'invalid_input',
          `levels need a reward of at most ${MOST_LEVELS} different whole values, which ${JSON.stringify(header.reward)} is not`,
        );
      }
      const { name: dataset } = header.dataset;
      return options.json
        ? printJson(io, { dataset, reward: header.reward, prompts: header.shown, cap, ...grid })
        : print(io, describe(`${dataset}: reward ${header.reward}`, header.shown, cap, grid));
    });
}

function describe(title: string, prompts: number, cap: number, grid: LevelGrid): string {
  const head = ['chosen', 'rejected', 'k', 'contrast', 'pairs', `≤ ${cap} each`, 'prompts'];
  return [
    `${title}, ${count(prompts)} prompts, levels ${grid.levels.join(', ')}\n\n`,
    alignColumns([head, ...grid.cells.map(cellRow)]),
    ...(grid.steps.length > 0
      ? [
          `\nWith n of each prompt's scored responses, means over all draws:\n`,
          alignColumns([
            ['n', 'prompts', 'left out', 'pairs', 'prompts with one'],
            ...grid.steps.map(stepRow),
          ]),
        ]
      : []),
  ].join('');
}

function cellRow({ chosen, rejected, difficulty, pairs, capped, prompts }: LevelCell): string[] {
  return [
    String(chosen),
    String(rejected),
    difficulty === null ? '–' : String(difficulty),
    String(chosen - rejected),
    ...[pairs, capped, prompts].map(count),
  ];
}

function stepRow({ n, prompts, leftOut, pairs, eligible }: LevelStep): string[] {
  const mean = (value: number | null) => (value === null ? '–' : value.toPrecision(6));
  return [...[n, prompts, leftOut].map(count), mean(pairs), mean(eligible)];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
