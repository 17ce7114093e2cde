import type { CardFacts, CardText } from './card-facts';
import type { ExportFormat } from './export-format';
import { featureLines } from './feature-lines';
import { FORMAT_COLUMNS } from './format-columns';
import type { Split } from './preference-pair';
import { sizeCategory } from './size-category';

const TAGS: Record<ExportFormat, readonly string[]> = {
  'trl-conversational': ['dpo', 'trl'],
  'trl-standard': ['dpo', 'trl'],
  'trl-implicit': ['dpo', 'trl'],
  'trl-kto': ['kto', 'trl'],
  'trl-reward': ['reward-model', 'trl'],
  'llama-factory': ['dpo', 'llama-factory'],
  axolotl: ['dpo', 'axolotl'],
  openrlhf: ['dpo', 'openrlhf'],
  'nemo-rl': ['dpo', 'nemo-rl'],
};

/** Returns the YAML between `---` lines with which the Hub and `datasets` know an exported folder. */
export function cardHeader(text: CardText, facts: CardFacts, splits: readonly Split[]): string {
  const { format, file, rows, details } = facts;
  const { prettyName, license, languages } = details;
  return [
    '---',
    `pretty_name: ${JSON.stringify(prettyName ?? text.title)}`,
    // A code such as `no` is a truth value in YAML 1.1 unless it is quoted.
    ...(languages.length > 0 ? ['language:', ...languages.map((code) => `- "${code}"`)] : []),
    `license: ${license ?? 'other'}`,
    'task_categories:',
    '- text-generation',
    'size_categories:',
    `- ${sizeCategory(rows.train + rows.test)}`,
    'tags:',
    ...['preference', 'rlhf', ...TAGS[format], 'sweetspot'].map((tag) => `- ${tag}`),
    'configs:',
    '- config_name: default',
    '  default: true',
    '  data_files:',
    ...splits.flatMap((split) => [`  - split: ${split}`, `    path: data/${split}.${file}`]),
    'dataset_info:',
    '  features:',
    ...featureLines(FORMAT_COLUMNS[format], '  '),
    '---',
  ].join('\n');
}
