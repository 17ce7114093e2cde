import { EXPORT_FORMATS, type ExportFormat } from './export-format';
import type { Split } from './preference-pair';

/** What loads an exported folder: text to paste, and the language it is in. */
export type LoadSnippet = { title: string; language: 'python' | 'bash' | 'yaml'; text: string };

/** An exported folder: where it is, the name of its dataset, and the splits it holds. */
export type ExportedFolder = {
  path: string;
  name: string;
  splits: readonly Split[];
};

/** Returns what loads an exported folder with the `datasets` library, and what trains on it with the format's trainer. */
export function loadSnippets(format: ExportFormat, folder: ExportedFolder): LoadSnippet[] {
  const python = `from datasets import load_dataset\ndataset = load_dataset(${JSON.stringify(folder.path)}, split="train")`;
  const { trainer } = EXPORT_FORMATS[format];
  return [
    { title: 'Load with datasets', language: 'python', text: python },
    { title: `Train with ${trainer}`, ...trainSnippet(format, folder) },
  ];
}

function trainSnippet(format: ExportFormat, folder: ExportedFolder): Omit<LoadSnippet, 'title'> {
  switch (format) {
    case 'trl-conversational':
    case 'trl-standard':
    case 'trl-implicit':
      return trl('dpo', folder);
    case 'trl-kto':
      return trl('kto', folder);
    case 'trl-reward':
      return trl('reward', folder);
    case 'llama-factory':
      return {
        language: 'yaml',
        text: `stage: dpo\ndataset_dir: ${JSON.stringify(folder.path)}\ndataset: ${JSON.stringify(folder.name)}`,
      };
    case 'axolotl':
      return { language: 'yaml', text: axolotl(folder) };
    case 'openrlhf':
      return { language: 'bash', text: openRlhf(folder) };
    case 'nemo-rl':
      return { language: 'yaml', text: nemoRl(folder) };
  }
}

function trl(command: string, { path }: ExportedFolder): Omit<LoadSnippet, 'title'> {
  return {
    language: 'bash',
    text: `trl ${command} --model_name_or_path MODEL --dataset_name ${shellWord(path)} --output_dir OUTPUT`,
  };
}

function axolotl({ path }: ExportedFolder): string {
  return [
    'rl: dpo',
    'chat_template: tokenizer_default',
    'datasets:',
    `  - path: ${JSON.stringify(path)}`,
    '    split: train',
    '    type: chat_template.default',
    '    field_messages: messages',
    '    field_chosen: chosen',
    '    field_rejected: rejected',
    '    roles: {user: [user], assistant: [assistant], system: [system, developer], tool: [tool]}',
  ].join('\n');
}

function openRlhf({ path }: ExportedFolder): string {
  return [
    'deepspeed --module openrlhf.cli.train_dpo',
    '--model.model_name_or_path MODEL',
    `--data.dataset ${shellWord(path)}`,
    '--data.prompt_key prompt --data.chosen_key chosen --data.rejected_key rejected',
    '--data.apply_chat_template',
  ].join(' \\\n  ');
}

function nemoRl({ path, splits }: ExportedFolder): string {
  const names = { train: 'train', test: 'validation' } as const;
  const lines = splits.flatMap((split) => [
    `  ${names[split]}:`,
    '    dataset_name: PreferenceDataset',
    `    data_path: ${JSON.stringify(path)}`,
    `    split: ${split}`,
  ]);
  return ['data:', ...lines].join('\n');
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
