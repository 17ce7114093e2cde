'use client';

import { useState } from 'react';
import { NumberField } from '@/components/recipe/number-field';
import { Panel } from '@/components/ui/panel';
import { ScrollBox } from '@/components/ui/scroll-box';
import { useViewQuery } from '@/components/view/use-view-query';
import { mixRecipe } from '@/lib/core/recipes/levels-recipe';
import type { LevelGrid, LevelsView } from '@/lib/core/views/levels-view';
import { formatMix, parseMix } from '@/lib/schema/views/levels-params';
import { prepareMix, withWeight } from './prepare-mix';
import { RecipeLink } from './recipe-link';

type Props = { view: LevelsView; grid: LevelGrid };

const HEAD = 'py-1 pl-3 text-right font-medium';
const NUMBERS = 'weight,expected pairs,contrast,quality,difficulty k,prompts,pairs'.split(',');
const CELL = 'whitespace-nowrap py-0.5 pl-3 text-right';

/** Contrast, quality and difficulty as things to choose: how many pairs each combination has, a weight for each, and the resulting set. */
export function MixPanel({ view: { header, cap }, grid }: Props) {
  const { query, note } = useViewQuery();
  const [mix, setMix] = useState(() => parseMix(new URLSearchParams(query).get('mix')));
  const { rows, summary, usable } = prepareMix(grid, mix);
  const change = (next: typeof mix) => {
    setMix(next);
    note({ mix: formatMix(next) });
  };
  const recipe = mixRecipe(usable, cap, { reward: null, sigma: 'population' });
  return (
    <Panel
      title="Mix by contrast, quality and difficulty"
      aside={
        usable.length > 0 ? (
          <RecipeLink dataset={header.dataset.name} {...{ query, recipe }}>
            Make a recipe of this mix
          </RecipeLink>
        ) : null
      }
    >
      <p className="max-w-[80ch] text-muted text-xs">
        Contrast is c − r, quality the chosen level c
        {grid.hasDifficulty
          ? ', difficulty k the number of constraints that the prompt sets'
          : '; the metadata of the prompts shown have no difficulty (k, or instruction_id_list)'}
        . Each prompt draws one of the combinations with a weight
        {grid.hasDifficulty ? ' for its difficulty' : ''} and gives at most {cap} of its pairs.
      </p>
      <p role="status" className="mt-2 font-medium text-sm">
        {summary}
      </p>
      <ScrollBox label="Combinations" className="relative mt-2 max-h-[32rem] overflow-auto">
        <table className="w-full text-xs">
          <thead className="sticky top-0 z-10 bg-panel text-muted">
            <tr>
              <th scope="col" className="py-1 text-left font-medium">
                chosen ▸ rejected
              </th>
              {[...NUMBERS, `pairs, ≤ ${cap} each`].map((name) => (
                <th key={name} scope="col" className={HEAD}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-line border-t">
                <th scope="row" className="whitespace-nowrap py-0.5 text-left font-normal">
                  {row.label}
                </th>
                <td className={CELL}>
                  {row.canWeigh ? (
                    <NumberField
                      label=""
                      name={`weight of ${row.name}`}
                      placeholder="none"
                      value={row.weight}
                      min={Number.MIN_VALUE}
                      onChange={(weight) => change(withWeight(mix, row, weight))}
                    />
                  ) : (
                    <span className="text-muted">not known</span>
                  )}
                </td>
                <td className={CELL}>{row.expected}</td>
                <td className={CELL}>{row.contrast}</td>
                <td className={CELL}>{row.quality}</td>
                <td className={CELL}>{row.difficulty}</td>
                <td className={CELL}>{row.prompts}</td>
                <td className={CELL}>{row.pairs}</td>
                <td className={CELL}>{row.capped}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}
