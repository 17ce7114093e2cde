/** The formats that can be written, each named after the trainer that loads it. */
export const EXPORT_FORMATS = {
  'trl-conversational': {
    title: 'TRL, conversational',
    columns: 'prompt, chosen and rejected as message lists',
  },
  'trl-standard': { title: 'TRL, standard', columns: 'prompt, chosen and rejected as strings' },
} as const;

/** A key of `EXPORT_FORMATS`. */
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** The format that is written unless another is asked for. */
export const DEFAULT_FORMAT: ExportFormat = 'trl-conversational';

/** Returns the Python that loads an exported JSONL file. */
export function loadCommand(file: string): string {
  return `from datasets import load_dataset\ndataset = load_dataset("json", data_files=${JSON.stringify(file)}, split="train")`;
}
