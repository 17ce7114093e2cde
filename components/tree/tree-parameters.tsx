import type { TreeParameters as Parameters } from '@/lib/core/tree/search-tree';
import { ParameterTable } from './parameter-table';

/** The parameters that a tree was searched with, with the usual values and where those come from. */
export function TreeParameters({ parameters }: { parameters: Parameters }) {
  return (
    <details className="mt-3 text-xs">
      <summary className="w-fit cursor-default text-muted hover:text-ink">
        Parameters of the search
      </summary>
      <ParameterTable parameters={parameters} className="mt-2" />
    </details>
  );
}
