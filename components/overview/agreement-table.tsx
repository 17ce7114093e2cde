import type { RewardsRelation } from '@/lib/core/views/relation-view';
import { prepareAgreement } from './prepare-agreement';

type Props = { relation: RewardsRelation; reward: string };

/** How far two rewards put the responses of a prompt in the same order. */
export function AgreementTable({ relation, reward }: Props) {
  const { caption, rows, over } = prepareAgreement(relation, reward);
  return (
    <table className="mt-2 w-full text-xs">
      <caption className="py-1 text-left font-medium">{caption}</caption>
      <tbody>
        {rows.map(({ measure, says, mean }) => (
          <tr key={measure} className="border-line border-t">
            <th scope="row" className="whitespace-nowrap py-0.5 pr-3 text-left font-normal">
              {measure}
            </th>
            <td className="py-0.5 pr-3 text-muted">{says}</td>
            <td className="py-0.5 text-right">{mean}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className="pt-1 text-muted">
            {over}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
