import type { ExportFile } from './export-format';
import type { Split } from './preference-pair';

/**
 * Returns the `dataset_info.json` with which LLaMA-Factory finds the files of an export: the dataset under its name,
 * and the test split, if any, under `NAME_test`.
 */
export function datasetInfo(name: string, file: ExportFile, splits: readonly Split[]): string {
  const entries = splits.map((split) => [
    split === 'train' ? name : `${name}_${split}`,
    {
      file_name: `data/${split}.${file}`,
      formatting: 'sharegpt',
      ranking: true,
      columns: {
        messages: 'conversations',
        system: 'system',
        chosen: 'chosen',
        rejected: 'rejected',
      },
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
