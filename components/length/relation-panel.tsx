'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import { Panel } from '@/components/ui/panel';
import type { RewardLengthRelation } from '@/lib/core/views/length-view';
import { prepareRelation } from './prepare-relation';

type Props = { relation: RewardLengthRelation; reward: string };

/** Do longer responses get higher rewards within a prompt? */
export function RelationPanel({ relation, reward }: Props) {
  const { facts, over } = prepareRelation(relation);
  return (
    <Panel title={`Correlation of ${reward} and length within a prompt`}>
      <dl className="grid grid-cols-3 gap-3">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt className="text-muted text-xs">{fact.name}</dt>
            <dd className="text-xl">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <p className="my-2 text-muted text-xs">{over}</p>
      {relation.spearman ? (
        <HistogramFigure
          title="Spearman correlation of each prompt"
          histogram={relation.spearman}
          words={{
            quantity: 'correlation of reward and length in characters',
            noun: 'prompt',
            nouns: 'prompts',
          }}
          height={200}
          level="h3"
        />
      ) : null}
    </Panel>
  );
}
