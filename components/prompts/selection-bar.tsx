import { BulkCuration } from '@/components/curation/bulk-curation';
import { downloadText } from '@/components/jobs/download-file';
import { Button } from '@/components/ui/button';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { type Selection, selectedCount, selectionText } from './selection';

type Props = {
  dataset: string;
  query: string;
  shown: number;
  selection: Selection;
  /** Reads the ids of all prompts that match, in the table's order; null after it said why it could not. */
  readAllIds: () => Promise<readonly string[] | null>;
  onSelectAll: () => void;
  onClear: () => void;
};

/** What is selected, and what can be done with it. */
export function SelectionBar(props: Props) {
  const { dataset, query, shown, selection, readAllIds, onSelectAll, onClear } = props;
  const count = selectedCount(selection, shown);
  const withIds = async (work: (ids: string) => Promise<void> | void) => {
    const ids = selection.all ? await readAllIds() : [...selection.ids];
    if (ids) await work(ids.map((id) => `${id}\n`).join(''));
  };
  const copy = async (ids: string) => {
    try {
      await navigator.clipboard.writeText(ids);
      void notifyDone(`${countOf(count, 'prompt id')} copied`);
    } catch {
      void notifyFailed('The browser does not allow copying here. Download the ids instead.');
    }
  };
  return (
    <>
      <p role="status" className={count === 0 ? 'text-muted' : 'font-medium'}>
        {count === 0 ? 'none selected' : selectionText(selection, shown)}
      </p>
      {count === 0 ? null : (
        <>
          {selection.all || count === shown ? null : (
            <Button size="small" variant="quiet" onClick={onSelectAll}>
              Select all {formatCount(shown)} that match
            </Button>
          )}
          <BulkCuration
            dataset={dataset}
            query={query}
            shown={count}
            {...(selection.all ? {} : { prompts: [...selection.ids] })}
          />
          <Button size="small" onClick={() => void withIds(copy)}>
            Copy ids
          </Button>
          <Button
            size="small"
            onClick={() => void withIds((ids) => downloadText(ids, `${dataset}-prompt-ids.txt`))}
          >
            Download ids
          </Button>
          <Button
            size="small"
            variant="quiet"
            title="Clear the selection (Escape)"
            onClick={onClear}
          >
            Clear
          </Button>
        </>
      )}
    </>
  );
}
