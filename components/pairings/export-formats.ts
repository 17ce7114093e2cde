import { fileNameOf } from '@/lib/core/dataset/dataset-name';

/** The formats an export can have, each named after its trainer. */
export const EXPORT_FORMATS = [
  { value: 'trl-conversational', label: 'TRL, conversational (message lists)' },
  { value: 'trl-standard', label: 'TRL, standard (plain text)' },
] as const;

/** The identifier of a format. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]['value'];

/** Returns the name of the file an export of a pairing makes. */
export function exportFileName(dataset: string, slug: string): string {
  return `${fileNameOf(dataset)}-${slug}.jsonl`;
}

/** Returns the command that loads an exported file. */
export function loadCommand(file: string): string {
  return `load_dataset("json", data_files="${file}", split="train")`;
}
