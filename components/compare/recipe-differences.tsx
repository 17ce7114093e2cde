import { Panel } from '@/components/ui/panel';
import { ScrollBox } from '@/components/ui/scroll-box';
import { countOf } from '@/lib/core/format/format-count';
import type { RecipeDifference } from '@/lib/core/recipes/diff-recipes';

const CELL = 'py-1 pr-3 align-top font-mono';

/** What differs between the two recipes as they are written. */
export function RecipeDifferences({ differences }: { differences: readonly RecipeDifference[] }) {
  if (differences.length === 0) {
    return (
      <Panel title="The recipes are the same">
        <p className="text-muted text-xs">Choose another one for A or B.</p>
      </Panel>
    );
  }
  return (
    <Panel title={`${countOf(differences.length, 'difference')} between the recipes`}>
      <ScrollBox label="Differences between the recipes" className="max-h-72 overflow-auto">
        <table className="w-full text-xs">
          <thead className="text-left text-muted">
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pr-3 font-medium">
                part
              </th>
              <th scope="col" className="py-1 pr-3 font-medium">
                A
              </th>
              <th scope="col" className="py-1 font-medium">
                B
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, before, after }) => (
              <tr key={path} className="border-line border-b last:border-0">
                <th scope="row" className={`${CELL} min-w-24 break-words text-left font-normal`}>
                  {path}
                </th>
                <td className={`${CELL} min-w-20 break-words`}>{before ?? '–'}</td>
                <td className={`${CELL} min-w-20 break-words pr-0`}>{after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}
