import { filesCard } from '@/lib/core/recipes/files-card';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import {
  type FolderExport,
  type FolderResult,
  writeExportFolder,
} from '@/lib/services/export/write-export-folder';
import { type PairReport, pairSources } from './pair-sources';
import type { OnRead, StreamInput } from './stream-prompts';

/** Where pairs go, and how they are checked meanwhile (see `writeExportFolder`). */
export type PairFolder = Pick<FolderExport, 'folder' | 'file' | 'check'>;

/**
 * Writes the pairs that a recipe makes of files as the folder of an export (see `writeExportFolder`), in one pass, in the
 * recipe's format. `report` is filled meanwhile. Returns what was written and the name in its card. The folder's recipe
 * is a template: without an import the data have no fingerprint. Throws as `pairSources` and `writeExportFolder`.
 */
export async function writePairFolder(
  input: StreamInput,
  recipe: Recipe,
  report: PairReport,
  target: PairFolder,
  run: { signal: AbortSignal; onRead: OnRead },
): Promise<FolderResult & { name: string }> {
  const card = () => {
    const { prompts, responses, reward, filtered } = report;
    const files = input.sources.map(({ name }) => name).sort();
    return filesCard(recipe, { files, prompts, responses, reward, shown: prompts - filtered });
  };
  const written = await writeExportFolder(
    {
      ...target,
      format: recipe.format,
      source: pairSources(input, recipe, report, run),
      card,
      recipeJson: () => formatRecipe({ ...recipe, reward: report.reward }),
    },
    { signal: run.signal, onProgress: () => {} },
  );
  return { ...written, name: card().name };
}
