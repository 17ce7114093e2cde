import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, isExportFormat } from './export-format';
import { loadSnippets } from './load-snippets';

const FORMATS = Object.keys(EXPORT_FORMATS).filter(isExportFormat);
const folder = { path: '/data/my pairs', name: 'x-max__min', splits: ['train'] as const };
const trainText = (format: (typeof FORMATS)[number]) => loadSnippets(format, folder)[1]?.text ?? '';

test.each(FORMATS)('%s: what loads it and what trains on it name the folder', (format) => {
  const [load, train] = loadSnippets(format, folder);
  expect(load?.text).toBe(
    'from datasets import load_dataset\ndataset = load_dataset("/data/my pairs", split="train")',
  );
  expect(train?.title).toBe(`Train with ${EXPORT_FORMATS[format].trainer}`);
  expect(train?.text).toMatch(/'\/data\/my pairs'|"\/data\/my pairs"/);
});

describe('a path in a command', () => {
  test('is quoted for the shell where it must be', () => {
    const command = (path: string) => loadSnippets('trl-kto', { ...folder, path })[1]?.text;
    expect(command('/data/pairs')).toContain('trl kto');
    expect(command('/data/pairs')).toContain('--dataset_name /data/pairs --output_dir');
    expect(command("/it's $HOME")).toContain("--dataset_name '/it'\\''s $HOME' --output_dir");
  });
});

test('trainers are told the columns that are not their default', () => {
  expect(trainText('openrlhf')).toContain(
    '--data.prompt_key prompt --data.chosen_key chosen --data.rejected_key rejected',
  );
  expect(trainText('axolotl')).toContain('type: chat_template.default');
  expect(trainText('llama-factory')).toContain('dataset: "x-max__min"');
});

test('NeMo RL validates on the test split where there is one', () => {
  expect(trainText('nemo-rl')).not.toContain('validation');
  const both = loadSnippets('nemo-rl', { ...folder, splits: ['train', 'test'] })[1]?.text;
  expect(both).toContain('  validation:\n    dataset_name: PreferenceDataset\n');
  expect(both).toContain('    split: test');
});
