import { describeSteps } from '@/lib/core/curation/describe-steps';
import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { CurationCounts, CurationView } from '@/lib/core/views/curation-view';
import { findOrdinals } from '@/lib/data/queries/find-ordinals';
import { readLastChanges } from '@/lib/data/queries/read-curation-changes';
import { storedSteps } from '@/lib/schema/curation/curation-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';
import { openView } from '@/lib/services/views/open-view';
import { findConflicts } from './find-conflicts';
import { openCuration } from './open-curation';

/** How many prompts and changes a page lists, and over how many overridden prompts it looks for conflicts. */
const LISTED = 200;
const LOOKED = 2000;
const CHANGES = 50;
const TEXT_SHOWN = 160;

type Placed = PromptCuration & { promptId: string; ordinal: number };

/**
 * Returns what people decided about the prompts that a view shows, and which overrides do not fit what the recipe makes.
 * With `all`, everything is listed and looked at; the cost is linear in it then.
 */
export async function readCuration(
  context: ServiceContext,
  parsed: ParsedView,
  recipe: Recipe,
  { all = false }: { all?: boolean } = {},
): Promise<CurationView> {
  const opened = await openView(context, parsed);
  const { dataset, reward } = opened;
  const { prompts, undo, redo } = await openCuration(context, dataset.id);
  const placed = await placePrompts(context, dataset.id, prompts);
  const isShown = new Set(opened.shown);
  const shown = placed.filter(({ ordinal }) => isShown.has(ordinal));
  const overridden = shown.flatMap(({ ordinal, override }) =>
    override ? [{ ordinal, override }] : [],
  );
  const looked = all ? overridden : overridden.slice(0, LOOKED);
  const conflicts = await findConflicts(
    context,
    { datasetId: dataset.id, field: reward.field },
    recipe,
    looked,
  );
  const rank = ({ ordinal }: Placed) => (conflicts.has(ordinal) ? 0 : 1);
  const sorted = shown.sort((a, b) => rank(a) - rank(b) || a.ordinal - b.ordinal);
  const listed = all ? sorted : sorted.slice(0, LISTED);
  const texts = await textsOf(context, dataset.id, listed);
  return {
    header: opened.header,
    counts: countKinds(shown),
    curated: { shown: shown.length, total: placed.length },
    prompts: listed.map((prompt) => ({
      ...prompt,
      text: texts.get(prompt.ordinal) ?? '',
      conflict: conflicts.get(prompt.ordinal) ?? null,
    })),
    conflicts: conflicts.size,
    looked: { overridden: looked.length, of: overridden.length },
    history: await readHistory(context, dataset.id),
    undo: undo !== null,
    redo: redo !== null,
  };
}

async function placePrompts(
  { database }: ServiceContext,
  datasetId: number,
  prompts: ReadonlyMap<string, PromptCuration>,
): Promise<Placed[]> {
  const ordinals = await findOrdinals(database, datasetId, [...prompts.keys()]);
  return [...prompts]
    .flatMap(([promptId, curation]) => {
      const ordinal = ordinals.get(promptId);
      return ordinal === undefined ? [] : [{ ...curation, promptId, ordinal }];
    })
    .sort((a, b) => a.ordinal - b.ordinal);
}

async function textsOf({ database }: ServiceContext, datasetId: number, listed: readonly Placed[]) {
  const ordinals = listed.map(({ ordinal }) => ordinal).sort((a, b) => a - b);
  const prompts = await database.bulk.readPromptsAt(datasetId, ordinals);
  return new Map(
    prompts.map(({ ordinal, text }) => [ordinal, text.slice(0, TEXT_SHOWN).toWellFormed()]),
  );
}

function countKinds(prompts: readonly Placed[]): CurationCounts {
  const count = (holds: (prompt: Placed) => boolean) => prompts.filter(holds).length;
  return {
    excluded: count(({ override }) => override?.action === 'exclude'),
    swapped: count(({ override }) => override?.action === 'swap'),
    set: count(({ override }) => override?.action === 'set'),
    tagged: count(({ tags }) => tags.length > 0),
    noted: count(({ note }) => note !== null),
  };
}

async function readHistory({ database }: ServiceContext, datasetId: number) {
  const changes = await readLastChanges(database, datasetId, CHANGES);
  return changes.map(({ id, at, steps, undone }) => {
    const parsed = storedSteps.parse(JSON.parse(steps));
    return {
      id,
      at: at.toISOString(),
      what: describeSteps(parsed),
      reason: parsed[0]?.reason ?? '',
      undone,
    };
  });
}
