import { HistogramFigure } from '@/components/charts/histogram-figure';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/core/format/format-count';
import type { Strategy } from '@/lib/core/recipes/recipe';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import { FirstRows } from './first-rows';
import { prefixNote, prepareEffect } from './prepare-effect';

const PAIR = { noun: 'pair', nouns: 'pairs' };
const HEIGHT = 190;

type Props = {
  view: RecipeEffectView;
  /** Kinds of the strategies that made the pairs. */
  strategies: readonly Strategy['kind'][];
  onCountAll: () => void;
};

/** What the recipe does to the data: pairs, prompts lost and why, margins and lengths. */
export function EffectPanel({ view, strategies, onCountAll }: Props) {
  const { effect, conflicts } = view;
  const prepared = prepareEffect(view, strategies);
  const pairs = countOf(effect.pairs, 'pair');
  return (
    <>
      <section className="panel grid gap-2 p-3" aria-label="Effect">
        <h2 className="font-semibold text-xl" aria-live="polite">
          {prepared.headline}
        </h2>
        {prepared.over ? (
          <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
            {prepared.over}
            <Button size="small" onClick={onCountAll}>
              Count all
            </Button>
          </p>
        ) : null}
        {view.madeForOther ? (
          <Notice tone="warn">This recipe was made for other data than this dataset.</Notice>
        ) : null}
        {prepared.empty ? <Notice tone="warn">{prepared.empty}</Notice> : null}
        {prepared.extremes ? (
          <Notice tone={prepared.extremes.tone}>{prepared.extremes.text}</Notice>
        ) : null}
        <dl className="gap-x-6 text-xs sm:columns-2">
          {prepared.facts.map((fact) => (
            <div key={fact.name} className="flex justify-between gap-3 py-px">
              <dt className="text-muted">{fact.name}</dt>
              <dd className="text-right">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {conflicts.length > 0 ? (
        <Panel
          title={countOf(
            conflicts.length,
            'decision that no longer fits',
            'decisions that no longer fit',
          )}
        >
          <ul className="grid gap-1 text-xs">
            {conflicts.map(({ promptId, conflict }) => (
              <li key={promptId}>
                <code className="break-all font-mono">{promptId}</code>: {conflict}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {prepared.lost.length > 0 ? (
        <Panel title="Prompts without a pair">
          <ul className="grid gap-1 text-xs">
            {prepared.lost.map(({ label, prompts, share }) => (
              <li key={label} className="grid grid-cols-[minmax(0,1fr)_4rem_4rem] gap-3">
                <span>{label}</span>
                <span className="text-right">{prompts}</span>
                <span className="text-right text-muted">{share}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <div className="grid min-w-0 gap-3 md:grid-cols-2">
        {effect.margins ? (
          <section className="panel min-w-0 p-3">
            <HistogramFigure
              title={`Margin of ${pairs}`}
              histogram={effect.margins}
              words={{ ...PAIR, quantity: 'chosen − rejected reward' }}
              height={HEIGHT}
            />
          </section>
        ) : null}
        {effect.lengthDifferences ? (
          <section className="panel min-w-0 p-3">
            <HistogramFigure
              title={`Length difference of ${pairs}`}
              histogram={effect.lengthDifferences}
              words={{ ...PAIR, quantity: 'chosen − rejected length, ch' }}
              height={HEIGHT}
            />
          </section>
        ) : null}
        {view.sharedPrefixes ? (
          <section className="panel min-w-0 p-3 md:col-span-2">
            <HistogramFigure
              title={`Shared prefix of ${countOf(view.sharedPrefixes.pairs, 'pair')} of ${countOf(view.sharedPrefixes.prompts, 'prompt')}`}
              note={prefixNote(view.sharedPrefixes)}
              histogram={view.sharedPrefixes.ratios}
              words={{ ...PAIR, quantity: 'what both begin with, share of the longer text' }}
              height={HEIGHT}
            />
          </section>
        ) : null}
      </div>
      {view.rows.length > 0 ? <FirstRows rows={view.rows} /> : null}
    </>
  );
}
