import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/core/format/format-count';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { EffectStep } from '@/lib/core/views/effect-view';
import { prepareEffectTable } from './prepare-effect-table';

type Props = { steps: readonly EffectStep[]; pairing: Pairing };

/** Every count and margin, a row for each n. */
export function EffectTable({ steps, pairing }: Props) {
  const columns = prepareEffectTable(steps, pairing);
  return (
    <>
      <ScrollBox label="Counts and margins at each n" className="overflow-x-auto">
        <table className="w-full text-xs">
          <thead className="text-muted">
            <tr className="border-line border-b align-bottom">
              <th scope="col" className="py-1 pr-3 text-right font-medium">
                n
              </th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  title={column.hint}
                  className="min-w-12 py-1 pr-3 text-right font-medium last:pr-0"
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, row) => (
              <tr key={step.n} className="border-line border-b last:border-0">
                <th scope="row" className="py-1 pr-3 text-right font-medium">
                  {formatCount(step.n)}
                </th>
                {columns.map((column) => (
                  <td key={column.id} className="whitespace-nowrap py-1 pr-3 text-right last:pr-0">
                    {column.texts[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-2 text-muted text-xs">
        Margins in reward, over usable prompts. <em>Collapsed</em> and <em>tied</em> are of{' '}
        {pairingLabel(pairing)}, the pairing chosen above, of the prompts with points.{' '}
        <em>Of 7 different</em>: how many responses the seven points pick, mean. <em>z</em>: mean
        (reward − μ) / σ of the pick, with μ and σ of the whole prompt.
      </p>
    </>
  );
}
