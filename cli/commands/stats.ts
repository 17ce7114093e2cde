import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { describeFacets } from '@/cli/describe-facets';
import { alignColumns, print, printJson } from '@/cli/print';
import { addFilterOption, refuseIgnored, type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { FacetsView } from '@/lib/core/views/facets-view';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { readFacets } from '@/lib/services/read-facets';
import { readOverview } from '@/lib/services/read-overview';

type StatsOptions = ViewOptions & { by?: string; json?: boolean };

/** Adds `sweetspot stats`. */
export function addStatsCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('stats'))
    .description('show how the rewards of a dataset lie')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)', 'population')
    .option('--by <field>', 'show rewards by model, finish_reason, tag or meta.NAME')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: StatsOptions) => {
      const parsed = viewOf(name, options);
      const { overview, facets } = await withContext(io, async (context) => ({
        overview: await readOverview(context, parsed),
        facets: await readFacets(context, parsed, options.by ?? null),
      }));
      refuseIgnored([...overview.header.ignored, ...unknownBy(facets, options.by)]);
      if (!options.json) return print(io, `${describe(overview)}${describeFacets(facets)}`);
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
