import type { Command } from 'commander';
import { buildIndexJob } from '@/cli/build-index-job';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { SearchResults } from '@/lib/core/views/search-view';
import { needsIndexNamed } from '@/lib/services/search/needs-index';
import { searchDataset } from '@/lib/services/search/search-dataset';

type SearchOptions = { limit: string; json?: boolean };

/** Adds `sweetspot search`. */
export function addSearchCommand(program: Command, io: CommandIo): void {
  program
    .command('search')
    .description('find prompts by words in them and in their responses')
    .argument('<dataset>', 'name of the dataset')
    .argument(
      '<query>',
      'words, "a phrase", prefix*, -excluded, in:prompt, in:response, or /regular expression/i',
    )
    .option('--limit <count>', 'how many prompts to list at most', '20')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
The search index is built first where it is missing; a regular expression needs none.

Example:
  sweetspot search my-samples '"as an AI" -sorry in:response'`,
    )
    .action(async (name: string, query: string, options: SearchOptions) => {
      const limit = parseLimit(options.limit);
      const results = await withContext(io, async (context) => {
        if (!query.startsWith('/') && (await needsIndexNamed(context, name))) {
          await buildIndexJob(context, io, name);
        }
        return searchDataset(context, name, query, limit);
      });
      if (options.json) return printJson(io, results);
      if (results.incomplete !== null) io.stderr.write(`${results.incomplete}\n`);
      return print(io, describe(results));
    });
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new AppError(
    'invalid_input',
    `--limit: expected a whole number of at least 1, found ${JSON.stringify(text)}`,
  );
}

function describe({ found, prompts, results }: SearchResults): string {
  const lines = results.map(({ ordinal, where, response, snippet }) => {
    const place = where === null ? '' : where === 'prompt' ? ' prompt' : ` response #${response}`;
    const text = snippet.map((piece) => piece.text).join('');
    return `#${ordinal}${place}: ${text}`;
  });
  const left = found - results.length;
  if (left > 0) lines.push(`… and ${countOf(left, 'more prompt')}`);
  return [`${countOf(found, 'prompt')} found of ${prompts.toLocaleString('en-US')}`, ...lines]
    .join('\n')
    .concat('\n');
}
