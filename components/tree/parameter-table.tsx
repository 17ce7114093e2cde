import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ScrollBox } from '@/components/ui/scroll-box';
import { PARAMETER_SOURCES } from '@/lib/core/tree/parameter-sources';
import { SEARCH_DEFAULTS } from '@/lib/core/tree/search-parameters';
import type { TreeParameters } from '@/lib/core/tree/search-tree';

type Props = {
  parameters: TreeParameters;
  className?: string;
  /** Draws a value that can be changed; else it is shown. */
  field?: (name: string, label: string) => ReactNode;
};

const SOURCES = new Map(Object.entries(PARAMETER_SOURCES));
const DEFAULTS = new Map<string, unknown>(Object.entries(SEARCH_DEFAULTS));

/** Parameters of a search with their usual values and where those come from. */
export function ParameterTable({ parameters, className, field }: Props) {
  return (
    <ScrollBox
      label="Parameters of the search"
      className={classNames('overflow-x-auto text-xs', className)}
    >
      <table>
        <thead className="text-left text-muted">
          <tr>
            <th scope="col" className="pr-3 font-normal sm:pr-6">
              parameter
            </th>
            <th scope="col" className="pr-3 text-right font-normal sm:pr-6">
              value
            </th>
            <th scope="col" className="pr-3 text-right font-normal sm:pr-6">
              default
            </th>
            <th scope="col" className="font-normal">
              default from
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(parameters).map(([name, value]) => {
            const { label, source } = SOURCES.get(name) ?? { label: name, source: '–' };
            const isOther = DEFAULTS.has(name) && value !== DEFAULTS.get(name);
            return (
              <tr key={name}>
                <td className={classNames('pr-3 sm:pr-6', field && 'py-0.5')}>{label}</td>
                <td
                  className={classNames(
                    'pr-3 text-right sm:pr-6',
                    field && 'py-0.5',
                    isOther && 'font-semibold',
                  )}
                >
                  {field ? field(name, label) : textOf(value)}
                </td>
                <td className="pr-3 text-right text-muted sm:pr-6">{textOf(DEFAULTS.get(name))}</td>
                <td className="text-muted sm:whitespace-nowrap">{source}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '–' : String(value);
}
