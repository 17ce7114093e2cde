/** The targets of an export, each named after the trainer that loads it. */
export const EXPORT_FORMATS = {
  'trl-conversational': {
    title: 'TRL, conversational',
    trainer: 'TRL DPOTrainer',
    columns: 'prompt, chosen and rejected as message lists',
  },
  'trl-standard': {
    title: 'TRL, standard',
    trainer: 'TRL DPOTrainer',
    columns: 'prompt, chosen and rejected as strings',
  },
  'trl-implicit': {
    title: 'TRL, implicit prompt',
    trainer: 'TRL DPOTrainer or RewardTrainer',
    columns: 'chosen and rejected as whole conversations',
  },
  'trl-kto': {
    title: 'TRL, KTO',
    trainer: 'TRL KTOTrainer',
    columns: 'prompt, completion and label; two rows per pair',
  },
  'trl-reward': {
    title: 'TRL, reward model',
    trainer: 'TRL RewardTrainer',
    columns: 'chosen and rejected as whole conversations, with the margin',
  },
  'llama-factory': {
    title: 'LLaMA-Factory',
    trainer: 'LLaMA-Factory',
    columns: 'conversations, system, chosen and rejected (ShareGPT), with dataset_info.json',
  },
  axolotl: {
    title: 'Axolotl',
    trainer: 'Axolotl',
    columns: 'messages, chosen and rejected for chat_template.default',
  },
  openrlhf: {
    title: 'OpenRLHF',
    trainer: 'OpenRLHF',
    columns: 'prompt, chosen and rejected as message lists',
  },
  'nemo-rl': {
    title: 'NeMo RL',
    trainer: 'NeMo RL',
    columns: 'context, and completions with their rank',
  },
} as const;

/** A key of `EXPORT_FORMATS`. */
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** The format that is written unless another is asked for. */
export const DEFAULT_FORMAT: ExportFormat = 'trl-conversational';

/** The types of the files with the rows. */
export const EXPORT_FILES = ['jsonl', 'parquet'] as const;

/** One of `EXPORT_FILES`. */
export type ExportFile = (typeof EXPORT_FILES)[number];

/** Tells whether a name is that of a format. */
export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, name);
}

/** Tells whether a name is that of a type of file. */
export function isExportFile(name: string): name is ExportFile {
  return EXPORT_FILES.some((file) => file === name);
}
