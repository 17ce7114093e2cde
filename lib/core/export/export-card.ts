import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatNumber } from '@/lib/core/format/format-number';
import type { CardFacts, CardText } from './card-facts';
import { cardHeader } from './card-header';
import { EXPORT_FORMATS } from './export-format';
import { FORMAT_COLUMNS } from './format-columns';
import { type LoadSnippet, loadSnippets } from './load-snippets';
import type { Split } from './preference-pair';

/** Where the method of the seven reward points was published. */
const CITATION = `@inproceedings{xiao2025sweetspot,
  title     = {Finding the Sweet Spot: Preference Data Construction for Scaling Preference Optimization},
  author    = {Xiao, Yao and others},
  booktitle = {Proceedings of ACL 2025},
  year      = {2025},
  note      = {arXiv:2502.16825}
}`;

/**
 * Returns the README.md of an exported folder: the header that the Hub and `datasets` read, how the pairs were made,
 * statistics, the chart of margins (`margins.svg`), what loads it, and the citation. The same export gives the same text.
 */
export function exportCard(text: CardText, facts: CardFacts): string {
  const { format, rows } = facts;
  const splits: Split[] = rows.test > 0 ? ['train', 'test'] : ['train'];
  const { title, trainer, columns } = EXPORT_FORMATS[format];
  const snippets = loadSnippets(format, { path: text.name, name: text.name, splits });
  return `${[
    cardHeader(text, facts, splits),
    `# ${text.title}`,
    `Preference pairs in the format **${title}** (\`${format}\`), for ${trainer}: ${columns}. Written by Sweetspot.`,
    '## How the pairs were made',
    ...text.method,
    facts.hasRecipe ? 'The recipe is in [`recipe.json`](recipe.json).' : '',
    '## Statistics',
    statisticsTable(facts, splits),
    `![Histogram of the margins of ${countOf(facts.statistics.margin.histogram.total, 'pair')}](margins.svg)`,
    '## Columns',
    FORMAT_COLUMNS[format].map(({ name }) => `\`${name}\``).join(', '),
    '## Use',
    'Put the path of this folder, or its name on the Hub, in place of the first name.',
    ...snippets.map(fenced),
    '## Citation',
    'The seven reward points and their pairings are from arXiv 2502.16825:',
    fence('bibtex', CITATION),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function statisticsTable({ rows, statistics }: CardFacts, splits: readonly Split[]): string {
  const { pairs, margin } = statistics;
  const lines: [string, string][] = [
    ...splits.flatMap((split): [string, string][] => [
      [`pairs (${split})`, formatCount(pairs[split])],
      [`rows (${split})`, formatCount(rows[split])],
    ]),
    ['mean reward, chosen', formatNumber(statistics.scoreChosen, 4)],
    ['mean reward, rejected', formatNumber(statistics.scoreRejected, 4)],
    ['margin, mean', formatNumber(margin.mean, 4)],
    ['margin, smallest', formatNumber(margin.min, 4)],
    ['margin, largest', formatNumber(margin.max, 4)],
    ['mean length in characters, chosen', formatNumber(statistics.charactersChosen, 4)],
    ['mean length in characters, rejected', formatNumber(statistics.charactersRejected, 4)],
  ];
  return [
    '| | |',
    '| --- | ---: |',
    ...lines.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}

function fenced({ title, language, text }: LoadSnippet): string {
  return `${title}:\n\n${fence(language, text)}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
