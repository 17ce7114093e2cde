import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, savedViewOf, type ViewOptions } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { readOverview } from '@/lib/services/read-overview';

/** Adds `sweetspot stats`. */
export function addStatsCommand(program: Command, io: CommandIo): void {
  program
    .command('stats')
    .description('show how the rewards of a dataset lie')
    .argument('<dataset>', 'name of the dataset')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n; the default) or sample (n − 1)')
    .option('--view <name>', 'of the prompts that a saved view shows (see sweetspot views)')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: ViewOptions & { view?: string; json?: boolean }) => {
      const overview = await withContext(io, async (context) =>
        readOverview(context, await savedViewOf(context, name, options)),
      );
      refuseIgnored(overview.header.ignored);
      if (!options.json) return print(io, describe(overview));
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
        rewards,
        synthetic,
        importedAt,
      });
    });
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
