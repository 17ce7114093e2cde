import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/core/format/format-count';
import type { PreparedStepLines } from './prepare-step-lines';

type Props = { prepared: PreparedStepLines; title: string; height: number };

/** The values of lines over steps as a table: a row for each step. */
export function StepLinesTable({ prepared, title, height }: Props) {
  const { steps, lines, words } = prepared;
  return (
    <ScrollBox label={`Table: ${title}`} className="overflow-auto" style={{ height }}>
      <p className="py-1 text-muted text-xs">{words.quantity}</p>
      <table className="w-full text-xs">
        <thead className="text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="whitespace-nowrap py-1 pr-3 text-right font-medium">
              {words.step}
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              {words.counts}
            </th>
            {lines.map((line) => (
              <th key={line.id} scope="col" className="py-1 pr-3 text-right font-medium">
                {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.index} className="border-line border-b last:border-0">
              <th scope="row" className="py-0.5 pr-3 text-right font-normal">
                {step.text}
              </th>
              <td className="py-0.5 pr-3 text-right">{formatCount(step.count)}</td>
              {lines.map((line, i) => (
                <td key={line.id} className="whitespace-nowrap py-0.5 pr-3 text-right">
                  {step.texts[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
