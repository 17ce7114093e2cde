import { countOf, formatCount } from '@/lib/core/format/format-count';
import { rewardLabel } from '@/lib/core/format/reward-label';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { ExtremesView } from '@/lib/core/views/extremes-view';
import { ExtremePanel } from './extreme-panel';
import { WinnersPanel } from './winners-panel';

type Props = { view: ExtremesView; pairing: Pairing; query: string };

/** What stands out in a dataset, each thing one click from its evidence. */
export function Extremes({ view, pairing, query }: Props) {
  const { header, winners, highest, lowest, margins, conflicts, flat } = view;
  const dataset = header.dataset.name;
  const reward = rewardLabel(header.reward);
  const common = { dataset, query };
  const repeated = conflicts.first.map(({ value }) => `${formatCount(value)} ×`);
  return (
    <>
      <WinnersPanel winners={winners} {...common} />
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <ExtremePanel
          title={`Highest rewards, by ${reward}`}
          unit="max"
          list={highest}
          {...common}
        />
        <ExtremePanel title={`Lowest rewards, by ${reward}`} unit="min" list={lowest} {...common} />
        <ExtremePanel
          title={`Largest margins of ${pairingLabel(pairing)}`}
          unit="margin"
          list={margins}
          none="This pairing makes no pair of the prompts shown."
          {...common}
        />
        <div className="grid gap-3">
          <ExtremePanel
            title={`Equal texts with different rewards: ${countOf(conflicts.prompts, 'prompt')}`}
            unit="repeats"
            list={conflicts}
            values={repeated}
            none="No prompt has equal texts with different rewards."
            {...common}
          />
          <ExtremePanel
            title={`σ = 0, all rewards equal: ${countOf(flat.prompts, 'prompt')}`}
            unit="reward"
            list={flat}
            none="In every prompt with two scored responses the rewards differ."
            {...common}
          />
        </div>
      </div>
    </>
  );
}
