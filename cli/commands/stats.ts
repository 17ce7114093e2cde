import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { describeFacets } from '@/cli/describe-facets';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, savedViewOf, type ViewOptions } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { FacetsView } from '@/lib/core/views/facets-view';
import type { OverviewView } from '@/lib/core/views/overview-view';
import type { RelationsView } from '@/lib/core/views/relation-view';
import { readFacets } from '@/lib/services/read-facets';
import { readOverview } from '@/lib/services/read-overview';
import { readRelations } from '@/lib/services/read-relations';

type StatsOptions = ViewOptions & { against?: string; by?: string; json?: boolean; view?: string };

/** Adds `sweetspot stats`. */
export function addStatsCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('stats'))
    .description('show how the rewards of a dataset lie')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n; the default) or sample (n − 1)')
    .option('--view <name>', 'of the prompts that a saved view shows (see sweetspot views)')
    .option('--against <name>', 'the reward to compare it with; else the first other one')
    .option('--by <field>', 'show rewards by model, finish_reason, tag or meta.NAME')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: StatsOptions) => {
      const { overview, relations, facets } = await withContext(io, async (context) => {
        const parsed = await savedViewOf(context, name, options);
        return {
          overview: await readOverview(context, parsed),
          relations: await readRelations(context, parsed, options.against ?? null),
          facets: await readFacets(context, parsed, options.by ?? null),
        };
      });
      refuseIgnored([...overview.header.ignored, ...unknownBy(facets, options.by)]);
      refuseUnknown(relations, options.against);
      if (!options.json) {
        return print(
          io,
          `${describe(overview)}${describeAgreement(relations)}${describeFacets(facets)}`,
        );
      }
      const { header, counts, pooled, zScores, perPrompt } = overview;
      const { name: dataset, samples, rewards, synthetic, importedAt } = header.dataset;
      return printJson(io, {
        dataset,
        reward: header.reward,
        sigma: header.sigma,
        ...counts,
        samples,
        pooled,
        zScores,
        perPrompt,
        relations,
        facets,
        rewards,
        synthetic,
        importedAt,
      });
    });
}

function unknownBy({ rewardsBy }: FacetsView, by: string | undefined): string[] {
  return by === undefined || rewardsBy?.field === by ? [] : [`facet=${by}`];
}

function describe({ header, counts, pooled }: OverviewView): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const rows = [
    ['prompts', count(counts.prompts)],
    ['responses', count(counts.responses)],
    ['scored', count(counts.scored)],
    ['unscored', count(counts.unscored)],
    ['skipped prompts', count(counts.skipped)],
    ['  fewer than two scored responses', count(counts.skippedTooFew)],
    ['  all rewards equal', count(counts.skippedAllEqual)],
  ];
  if (pooled) {
    rows.push(
      ['lowest reward', String(pooled.min)],
      ['pooled μ', pooled.mu.toPrecision(6)],
      ['pooled σ (of all rewards together)', pooled.sigma.toPrecision(6)],
      ['highest reward', String(pooled.max)],
    );
  }
  return `${header.dataset.name}: reward ${header.reward}, ${SIGMA_LABELS[header.sigma]}\n${alignColumns(rows)}`;
}

function refuseUnknown({ others }: RelationsView, against: string | undefined): void {
  if (against === undefined || others.includes(against)) return;
  throw new AppError(
    'invalid_input',
    `--against: expected another reward (${others.join(', ') || 'there is none'}), found ${JSON.stringify(against)}`,
  );
}

function describeAgreement({ rewards }: RelationsView): string {
  if (!rewards) return '';
  const { other, prompts, meanKendall, meanSpearman, meanPearson } = rewards;
  const mean = (value: number | null) => (value === null ? '–' : value.toFixed(4));
  return `Agreement with ${other} within a prompt, means of ${prompts.toLocaleString('en-US')} prompts:\n${alignColumns(
    [
      ['Kendall τ-b', mean(meanKendall)],
      ['Spearman', mean(meanSpearman)],
      ['Pearson', mean(meanPearson)],
    ],
  )}`;
}
