import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { BreakableName } from '@/components/ui/breakable-name';
import { Button } from '@/components/ui/button';
import { ScrollBox } from '@/components/ui/scroll-box';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { formatCount } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type { DatasetCard, RewardSummary } from '@/lib/core/views/dataset-card';
import type { ScoresView } from '@/lib/core/views/scores-view';
import { ApproximateMark } from './approximate-mark';

type Props = {
  dataset: DatasetCard;
  approximate: ScoresView['approximate'];
  /** Whether nothing can be removed now. */
  disabled: boolean;
  onRemove: (reward: string) => void;
};

const NUMBERS = ['scored', 'unscored', 'min', 'mean', 'max'] as const;
const CELL = 'py-1 pr-3 text-right last:pr-0';

/** Every reward with how far it goes and in which range, a row each. */
export function RewardTable({ dataset, approximate, disabled, onRemove }: Props) {
  return (
    <ScrollBox label="Rewards" className="overflow-x-auto">
      <table className="w-full text-xs">
        <thead className="text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 pr-3 text-left font-medium">
              reward
            </th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className={`${CELL} font-medium`}>
                {name}
              </th>
            ))}
            <th scope="col" className="relative w-7">
              <span className="sr-only">remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {dataset.rewards.map((reward) => (
            <Row
              key={reward.name}
              reward={reward}
              dataset={dataset}
              hint={approximate[reward.name]}
              disabled={disabled}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type RowProps = Pick<Props, 'dataset' | 'disabled' | 'onRemove'> & {
  reward: RewardSummary;
  hint: string | undefined;
};

function Row({ reward, dataset, hint, disabled, onRemove }: RowProps) {
  const { name, scored, unscored, min, mean, max } = reward;
  const isActive = name === dataset.activeReward;
  const format = numberFormat([min, mean, max], 3);
  const query = editQuery('', { reward: isActive ? null : name });
  return (
    <tr className="border-line border-b last:border-0">
      <th scope="row" className="min-w-36 py-1 pr-3 text-left font-normal">
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={withQuery(datasetPath(dataset.name), query)}
            prefetch={false}
            className="underline decoration-line-strong underline-offset-2 [overflow-wrap:anywhere]"
          >
            <BreakableName name={name} />
          </Link>
          {isActive ? <Badge title="The one that pages begin with">active</Badge> : null}
          {hint === undefined ? null : <ApproximateMark hint={hint} />}
        </span>
      </th>
      <td className={CELL}>{formatCount(scored)}</td>
      <td className={CELL}>{formatCount(unscored)}</td>
      <td className={CELL}>{format(min)}</td>
      <td className={CELL}>{format(mean)}</td>
      <td className={CELL}>{format(max)}</td>
      <td>
        <Button
          variant="quiet"
          size="icon"
          disabled={disabled}
          aria-label={`Remove the reward ${name}`}
          title="Remove this reward from the dataset"
          onClick={() => onRemove(name)}
        >
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </td>
    </tr>
  );
}
