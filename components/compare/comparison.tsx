import Link from 'next/link';
import type { ReactNode } from 'react';
import { ShareBar } from '@/components/charts/share-bar';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { CHANGED_MEASURES } from '@/lib/core/compare/reward-change';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { ComparisonView } from '@/lib/core/views/comparison-view';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import { ChangeFigure } from './change-figure';
import { ChangedPrompts } from './changed-prompts';
import { ComparedSides } from './compared-sides';
import { prepareComparison } from './prepare-comparison';
import { RecipeDifferences } from './recipe-differences';

type Props = {
  view: ComparisonView;
  saved: readonly SavedRecipeView[];
  query: string;
  recipes: { a: Recipe; b: Recipe };
  /** Both as sets of equal size. */
  sets: ReactNode;
};

/** Two recipes on one dataset: how they differ, how many prompts that changes, by how much, and which. */
export function Comparison({ view, recipes, saved, query, sets }: Props) {
  const { header, comparison, differences } = view;
  const { headline, over, parts, facts, noChanges } = prepareComparison(view);
  const { changes } = comparison;
  const path = datasetPath(header.dataset.name, 'compare');
  return (
    <>
      <ComparedSides
        a={view.a}
        b={view.b}
        recipes={recipes}
        saved={saved}
        rewards={header.dataset.rewards.map(({ name }) => name)}
      />
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <section className="panel grid min-w-0 gap-2 p-3" aria-label="Prompts compared">
          <h2 className="font-semibold text-xl" aria-live="polite">
            {headline}
          </h2>
          {over ? (
            <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
              {over}
              <Link
                href={withQuery(path, editQuery(query, { count: 'all' }))}
                scroll={false}
                prefetch={false}
                className={buttonClass({ size: 'small' })}
              >
                Count all
              </Link>
            </p>
          ) : null}
          <ShareBar label="Prompts by what the recipes make of them" parts={parts} />
          <dl className="gap-x-6 text-xs sm:columns-2">
            {facts.map((fact) => (
              <div key={fact.name} className="flex justify-between gap-3 py-px">
                <dt className="text-muted">{fact.name}</dt>
                <dd className="text-right">{fact.value}</dd>
              </div>
            ))}
          </dl>
          {noChanges ? <Notice tone="warn">{noChanges}</Notice> : null}
        </section>
        <RecipeDifferences differences={differences} />
      </div>
      {changes ? (
        <div className="grid min-w-0 gap-3 md:grid-cols-3">
          {CHANGED_MEASURES.map((measure) => (
            <ChangeFigure key={measure} measure={measure} summary={changes[measure]} />
          ))}
        </div>
      ) : null}
      {sets}
      <ChangedPrompts key={query} view={view} query={query} />
    </>
  );
}
