import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { refuseIgnored, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { CuratedPrompt, CurationView } from '@/lib/core/views/curation-view';
import { defaultPairing } from '@/lib/schema/views/view-params';
import { readCuration } from '@/lib/services/curation/read-curation';

type CurationOptions = RecipeOptions & { json?: boolean };

/** Adds `sweetspot curation`. */
export function addCurationCommand(program: Command, io: CommandIo): void {
  addRecipeOptions(
    program
      .command('curation')
      .description('list what people decided about the prompts of a dataset, conflicts first')
      .argument('<dataset>', 'name of the dataset'),
  )
    .option('--json', 'print it as one JSON object')
    .addHelpText(
      'after',
      '\nA conflict is an override that does not fit what the recipe (or pairing; max and mu-2s unless given) makes.',
    )
    .action(async (dataset: string, options: CurationOptions) => {
      const recipe = await usualOr(io, options);
      const view = await withContext(io, (context) =>
        readCuration(context, viewOf(dataset, options), recipe, { all: true }),
      );
      refuseIgnored(view.header.ignored);
      if (!options.json) return print(io, describe(view));
      const { counts, prompts, conflicts, history } = view;
      return printJson(io, { dataset, counts, conflicts, prompts, history });
    });
}

async function usualOr(io: CommandIo, options: CurationOptions): Promise<Recipe> {
  const { recipe, chosen, rejected } = options;
  const named = recipe !== undefined || chosen !== undefined || rejected !== undefined;
  if (named) return recipeOf(io, options);
  return pairingRecipe(defaultPairing(), { reward: null, sigma: 'population' });
}

function describe({ counts, prompts, conflicts }: CurationView): string {
  if (prompts.length === 0) return 'Nobody decided anything about these prompts.\n';
  const { excluded, swapped, set, tagged, noted } = counts;
  const lines = [
    `${excluded} excluded, ${swapped} swapped, ${set} set, ${tagged} tagged, ${noted} with a note; ${conflicts} in conflict`,
    ...prompts.map(describePrompt),
  ];
  return `${lines.join('\n')}\n`;
}

function describePrompt({ ordinal, promptId, override, tags, note, conflict }: CuratedPrompt) {
  const parts = [
    ...(override ? [withReason(override.action, override)] : []),
    ...tags.map((tag) => withReason(`tag “${tag.text}”`, tag)),
    ...(note ? [withReason(`note “${note.text}”`, note)] : []),
    ...(conflict === null ? [] : [`CONFLICT: ${conflict}`]),
  ];
  return `#${ordinal} ${promptId}: ${parts.join('; ')}`;
}

function withReason(what: string, { at, reason }: { at: string; reason: string }): string {
  const when = at.slice(0, 16).replace('T', ' ');
  return reason === '' ? `${what} (${when})` : `${what} (${when}, ${reason})`;
}
