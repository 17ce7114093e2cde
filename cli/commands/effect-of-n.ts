import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { POINT_LABELS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { EffectStep, EffectView } from '@/lib/core/views/effect-view';
import { DEFAULT_SEED, requireSeed } from '@/lib/schema/views/analysis-params';
import { readEffectOfN } from '@/lib/services/read-effect-of-n';

type EffectOptions = ViewOptions & { json?: boolean; seed: string };

/** Adds `sweetspot effect-of-n`. */
export function addEffectOfNCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('effect-of-n'))
    .description('show where the points lie and what pairs give with fewer samples per prompt')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)', 'population')
    .option('--seed <seed>', 'seed of the draws', DEFAULT_SEED)
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: EffectOptions) => {
      const parsed = viewOf(name, options);
      const seed = requireSeed('--seed', options.seed);
      const view = await withContext(io, (context) => readEffectOfN(context, parsed, seed));
      refuseIgnored(view.header.ignored);
      const { header, effect } = view;
      return options.json
        ? printJson(io, {
            dataset: header.dataset.name,
            reward: header.reward,
            sigma: header.sigma,
            seed,
            prompts: effect.drawn.of,
            drawnPrompts: effect.drawn.prompts,
            steps: effect.steps,
          })
        : print(io, describe(view));
    });
}

const HEAD = [
  'n',
  'prompts',
  'left out',
  'skipped',
  'max ▸ min',
  'max ▸ μ−2σ',
  'best of n',
  'μ−2σ pair is min pair',
  'different points of 7',
];

function describe({ header, effect }: EffectView): string {
  const { steps, drawn } = effect;
  const over =
    drawn.prompts === drawn.of
      ? `${count(drawn.of)} prompts`
      : `over ${count(drawn.prompts)} of ${count(drawn.of)} prompts drawn by seed ${effect.seed}`;
  const points = steps[0]?.points.map(({ point }) => point) ?? [];
  return [
    `${header.dataset.name}: reward ${header.reward}, ${SIGMA_LABELS[header.sigma]}, seed ${effect.seed}, ${over}\n`,
    `\nMean margins, and how often pairs coincide:\n${alignColumns([HEAD, ...steps.map(marginRow)])}`,
    '\nWhere the points lie, mean (reward − μ) / σ of the whole prompt:\n',
    alignColumns([
      ['n', ...points.map((point) => POINT_LABELS[point]), 'best of n rejects'],
      ...steps.map((step) => [
        count(step.n),
        ...step.points.map(({ meanZ }) => number(meanZ)),
        number(step.bestOfN.meanRejectedZ),
      ]),
    ]),
  ].join('');
}

function marginRow(step: EffectStep): string[] {
  const extremes = pairingAt(step, 'max', 'min');
  const sweet = pairingAt(step, 'max', 'mu-2s');
  return [
    ...[step.n, step.prompts, step.leftOut, step.skipped].map(count),
    ...[extremes?.meanMargin, sweet?.meanMargin, step.bestOfN.meanMargin].map(number),
    sweet && sweet.usable > 0
      ? `${((100 * sweet.sameAsExtremes) / sweet.usable).toFixed(1)} %`
      : '–',
    number(step.meanDistinct),
  ];
}

function pairingAt(step: EffectStep, chosen: RewardPoint, rejected: RewardPoint) {
  return step.pairings.find((one) => one.chosen === chosen && one.rejected === rejected);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function number(value: number | null | undefined): string {
  return typeof value === 'number' ? value.toPrecision(4) : '–';
}
