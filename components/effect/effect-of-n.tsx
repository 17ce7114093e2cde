import { StepLinesFigure } from '@/components/charts/step-lines-figure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SeedForm } from '@/components/view/seed-form';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { EffectView } from '@/lib/core/views/effect-view';
import { EFFECT_AXIS } from './effect-axis';
import { EffectTable } from './effect-table';
import { PointsPanel } from './points-panel';
import { coincidenceLines, coincidenceNote, effectPlaces, marginLines } from './prepare-effect';
import { overPrompts, prepareEffectSummary } from './prepare-effect-summary';

const HEIGHT = 300;

type Props = { view: EffectView; pairing: Pairing; usualSeed: string };

/** What would fewer samples per prompt have given? */
export function EffectOfN({ view, pairing, usualSeed }: Props) {
  const { header, effect } = view;
  const { steps } = effect;
  const summary = prepareEffectSummary(effect);
  if (!summary) {
    return (
      <EmptyState
        title={header.shown === 0 ? 'No prompt passes the filter' : 'Nothing to draw from'}
      >
        {header.shown === 0
          ? 'Remove or widen a filter above to see the effect of n.'
          : `No prompt shown has two responses scored by “${header.reward}”. Choose another reward above.`}
      </EmptyState>
    );
  }
  const places = effectPlaces(steps);
  const margin = `mean margin, ${rewardLabel(header.reward)}`;
  return (
    <>
      <Panel
        title={`n = ${steps.map(({ n }) => n).join(', ')} ${overPrompts(effect)}`}
        aside={<SeedForm seed={effect.seed} usual={usualSeed} />}
      >
        <Notice tone={summary.warns ? 'warn' : 'info'}>
          <p>{summary.coincidence}</p>
          <p>{summary.margins}</p>
        </Notice>
        <p className="mt-2 max-w-[80ch] text-muted text-xs">
          Each n draws n of a prompt’s scored responses; prompts with fewer are left out of that n.{' '}
          <em>Best of n</em> takes the highest of n as chosen and the lowest of 5 others drawn at
          random as rejected: it is not μ−2σ. That (max, min) gets worse as n grows is the finding
          of{' '}
          <a
            href="https://arxiv.org/abs/2502.16825"
            rel="noreferrer"
            className="underline underline-offset-2"
          >
            arXiv 2502.16825
          </a>
          .
        </p>
      </Panel>
      <div className="grid gap-3 lg:grid-cols-2 xl:grid-cols-3">
        <section className="panel min-w-0 p-3">
          <StepLinesFigure
            title="Mean margin at each n"
            note="chosen − rejected reward over usable prompts"
            places={places}
            lines={marginLines(steps, pairing)}
            words={{ ...EFFECT_AXIS, quantity: margin, form: 'number', covers: [0] }}
            height={HEIGHT}
          />
        </section>
        <PointsPanel steps={steps} reward={header.reward} height={HEIGHT} />
        <section className="panel min-w-0 p-3 lg:max-xl:col-span-2">
          <StepLinesFigure
            title="How often picks fall together at each n"
            note={coincidenceNote(pairing)}
            places={places}
            lines={coincidenceLines(steps, pairing)}
            words={{
              ...EFFECT_AXIS,
              quantity: 'share of prompts with points',
              form: 'share',
              covers: [0, 1],
            }}
            height={HEIGHT}
          />
        </section>
      </div>
      <Panel title="The numbers">
        <EffectTable steps={steps} pairing={pairing} />
      </Panel>
    </>
  );
}
