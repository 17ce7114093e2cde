import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { type Pairing, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { LengthView, TokenLengths } from '@/lib/core/views/length-view';
import { DEFAULT_SEED, requireSeed } from '@/lib/schema/views/analysis-params';
import { readLength } from '@/lib/services/read-length';
import { readTokenLengths } from '@/lib/services/read-token-lengths';
import { openTokenizer } from '@/lib/services/tokenizers/open-tokenizer';

type LengthOptions = ViewOptions & {
  json?: boolean;
  pairing?: string;
  seed: string;
  tokenizer?: string;
};

/** Adds `sweetspot length`. */
export function addLengthCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('length'))
    .description('show how much longer chosen responses are, and whether length buys reward')
    .argument('<dataset>', 'name of the dataset')
    .option('--pairing <slug>', 'whose pairs are compared, such as max__mu-2s')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)', 'population')
    .option(
      '--seed <seed>',
      'seed that draws prompts and pairs where there are very many',
      DEFAULT_SEED,
    )
    .option(
      '--tokenizer <name>',
      'count tokens too: a name of `tokenizer list`, a tokenizer.json, or the id of a model on the Hub',
    )
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: LengthOptions) => {
      const parsed = viewOf(name, options, { pairing: options.pairing });
      const seed = requireSeed('--seed', options.seed);
      const { view, tokens } = await withContext(io, async (context) => {
        const { tokenizer: named } = options;
        const tokenizer = named === undefined ? null : await openTokenizer(context, named, io.cwd);
        return {
          view: await readLength(context, parsed, seed),
          tokens: tokenizer && (await readTokenLengths(context, parsed, seed, tokenizer)),
        };
      });
      refuseIgnored(view.header.ignored);
      const { header, gaps, relation, beginnings } = view;
      const { pairing } = parsed.view;
      return options.json
        ? printJson(io, {
            dataset: header.dataset.name,
            reward: header.reward,
            sigma: header.sigma,
            pairing: pairingSlug(pairing),
            gaps,
            relation,
            beginnings,
            ...(tokens === null ? {} : { tokens }),
          })
        : print(io, describe(view, pairing) + (tokens === null ? '' : describeTokens(tokens)));
    });
}

const HEAD = [
  'chosen ▸ rejected',
  'chosen',
  'rejected',
  'mean gap',
  'median gap',
  'longer',
  'pairs',
];

function describe({ header, gaps, relation, beginnings }: LengthView, pairing: Pairing): string {
  const rows = gaps.map((gap) => [
    pairingLabel(gap),
    ...[gap.meanChosenLength, gap.meanRejectedLength, gap.meanGap, gap.median].map(number),
    share(gap.chosenLonger, gap.usable),
    count(gap.usable),
  ]);
  const { drawn } = relation;
  const same = beginnings.same.map(({ words, pairs }) => [
    `first ${words} words`,
    count(pairs),
    share(pairs, beginnings.pairs),
  ]);
  return [
    `${header.dataset.name}: reward ${header.reward}, ${SIGMA_LABELS[header.sigma]}\n`,
    `\nLengths in characters, gap = chosen − rejected:\n${alignColumns([HEAD, ...rows])}`,
    `\nCorrelation of reward and length within a prompt: mean Spearman ${number(relation.meanSpearman)}, ` +
      `mean Pearson ${number(relation.meanPearson)}, over ${count(relation.prompts)} of ` +
      `${count(drawn.prompts)} prompts${drawn.prompts < drawn.of ? ` drawn of ${count(drawn.of)} by seed ${relation.seed}` : ''}\n`,
    `\nPairs of ${pairingLabel(pairing)} that are the same within their first words, ` +
      `of ${count(beginnings.pairs)} compared of ${count(beginnings.usable)} usable:\n`,
    alignColumns(same),
  ].join('');
}

const TOKENS_HEAD = ['limit', 'same', '', 'cut', '', 'chosen cut', '', 'rejected cut', ''];

function describeTokens(lengths: TokenLengths): string {
  const { tokenizer, pairs, meanPrompt, meanChosen, meanRejected, limits } = lengths;
  const rows = limits.map(({ tokens, same, cut, chosenCut, rejectedCut }) => [
    count(tokens),
    ...[same, cut, chosenCut, rejectedCut].flatMap((part) => [count(part), share(part, pairs)]),
  ]);
  return [
    `\nThe same pairs in tokens of ${tokenizer}: mean prompt ${number(meanPrompt)}, ` +
      `chosen ${number(meanChosen)}, rejected ${number(meanRejected)}\n` +
      'Same within a limit of prompt and response together, and cut by it (without tokens of a chat template):\n',
    alignColumns([TOKENS_HEAD, ...rows]),
  ].join('');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function number(value: number | null): string {
  return value === null ? '–' : value.toPrecision(4);
}
