import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { levelsRecipe } from '@/lib/core/recipes/levels-recipe';
import type { LevelGrid, LevelsView } from '@/lib/core/views/levels-view';
import { levelsLabel } from './prepare-levels';
import { RecipeLink } from './recipe-link';

type Props = { view: LevelsView; grid: LevelGrid; query: string };

/** What the chosen levels give together, and the way to a recipe of them. */
export function LevelChoice({ view, grid, query }: Props) {
  const { header, cap } = view;
  const { choice, chosen } = grid;
  if (!chosen) {
    return (
      <Panel title="Nothing chosen yet">
        <p className="text-muted">
          Choose pairs of levels in the grid, by click or by arrow keys and Enter, to see what they
          give together and with fewer samples.
        </p>
      </Panel>
    );
  }
  const recipe = levelsRecipe(choice, cap, { reward: null, sigma: 'population' });
  const facts = [
    { name: 'eligible pairs', value: formatCount(chosen.pairs) },
    { name: `pairs, at most ${cap} of a prompt`, value: formatCount(chosen.capped) },
    {
      name: 'prompts with one',
      value: `${formatCount(chosen.prompts)} of ${formatCount(header.shown)}`,
    },
  ];
  return (
    <Panel title={`${countOf(choice.length, 'pair of levels', 'pairs of levels')} chosen`}>
      <p className="text-sm">{choice.map(levelsLabel).join(', ')}</p>
      <dl className="mt-2 text-xs">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-3 py-px">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {chosen.pairs === 0 ? (
        <Notice tone="warn" className="mt-2">
          No prompt shown has a response at both levels of a pair.
        </Notice>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <RecipeLink dataset={header.dataset.name} {...{ query, recipe }}>
          Make a recipe of these levels
        </RecipeLink>
        <Link
          href={withQuery(
            datasetPath(header.dataset.name, 'levels'),
            editQuery(query, { levels: null }),
          )}
          replace
          scroll={false}
          prefetch={false}
          className={buttonClass({ size: 'small' })}
        >
          Choose none
        </Link>
      </div>
    </Panel>
  );
}
