import Link from 'next/link';
import { StepLinesFigure } from '@/components/charts/step-lines-figure';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { datasetPath } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { LevelsView } from '@/lib/core/views/levels-view';
import { LevelChoice } from './level-choice';
import { LevelGrid } from './level-grid';
import { MixPanel } from './mix-panel';
import { levelLines, levelPlaces } from './prepare-levels';

const HEIGHT = 260;
const AXIS = { axis: 'n, responses drawn per prompt', step: 'n =', counts: 'prompts' } as const;

type Props = { view: LevelsView; query: string };

/** Which levels of a reward make how many pairs, and what is left of them with fewer samples. */
export function Levels({ view, query }: Props) {
  const { header, grid } = view;
  if (!grid) {
    return (
      <EmptyState title={`“${header.reward}” does not take few whole values`}>
        Levels are for a reward of at most 24 different whole numbers, such as how many constraints
        a response satisfies. Choose such a reward above, or{' '}
        <Link href={datasetPath(header.dataset.name, 'scores')}>score by verifiers</Link>, which
        counts them where prompts have constraints.
      </EmptyState>
    );
  }
  if (grid.levels.length < 2) {
    return (
      <EmptyState
        title={header.shown === 0 ? 'No prompt passes the filter' : 'All rewards shown are equal'}
      >
        {header.shown === 0
          ? 'Remove or widen a filter above to see levels.'
          : `Pairs need two different values of “${header.reward}”.`}
      </EmptyState>
    );
  }
  const responses = grid.responses.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel
          title={`Eligible pairs of ${countOf(header.shown, 'prompt')} by “${header.reward}” of both sides`}
        >
          <LevelGrid grid={grid} />
          <p className="mt-2 max-w-[80ch] text-muted text-xs">
            Above, pairs of responses with exactly these rewards; below, prompts that have one.
            Scored responses at each level:{' '}
            {grid.levels
              .map((level, i) => `${level}: ${formatCount(grid.responses[i] ?? 0)}`)
              .join(', ')}
            , {formatCount(responses)} in all.
          </p>
        </Panel>
        <LevelChoice view={view} grid={grid} query={query} />
      </div>
      {grid.steps.length > 0 ? (
        <div className="grid gap-3 lg:grid-cols-2">
          <section className="panel min-w-0 p-3">
            <StepLinesFigure
              title="Prompts with a chosen pair at each n"
              note="mean over all draws of n of a prompt’s scored responses, exactly; prompts with fewer are left out of that n"
              places={levelPlaces(grid.steps)}
              lines={levelLines(grid.steps, 'eligible')}
              words={{
                ...AXIS,
                quantity: 'share of prompts with a pair',
                form: 'share',
                covers: [0],
              }}
              height={HEIGHT}
            />
          </section>
          <section className="panel min-w-0 p-3">
            <StepLinesFigure
              title="Chosen pairs at each n"
              note="eligible pairs per prompt, without a limit, mean over all draws and the prompts that have n"
              places={levelPlaces(grid.steps)}
              lines={levelLines(grid.steps, 'pairs')}
              words={{
                ...AXIS,
                quantity: 'eligible pairs per prompt',
                form: 'number',
                covers: [0],
              }}
              height={HEIGHT}
            />
          </section>
        </div>
      ) : null}
      <MixPanel view={view} grid={grid} />
    </>
  );
}
