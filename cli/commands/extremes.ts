import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption } from '@/cli/filter-options';
import { alignColumns, print, printJson } from '@/cli/print';
import { refuseIgnored, type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { type Pairing, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { ExtremeList, ExtremesView } from '@/lib/core/views/extremes-view';
import { readExtremes } from '@/lib/services/read-extremes';

type ExtremesOptions = ViewOptions & { json?: boolean; pairing?: string };

/** Adds `sweetspot extremes`. */
export function addExtremesCommand(program: Command, io: CommandIo): void {
  addFilterOption(program.command('extremes'))
    .description('show the ends of a dataset: rewards, margins, σ = 0, texts that win many prompts')
    .argument('<dataset>', 'name of the dataset')
    .option('--pairing <slug>', 'whose margins are compared, such as max__mu-2s')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)', 'population')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: ExtremesOptions) => {
      const parsed = viewOf(name, options, { pairing: options.pairing });
      const view = await withContext(io, (context) => readExtremes(context, parsed));
      refuseIgnored(view.header.ignored);
      const { header, ...ends } = view;
      const { pairing } = parsed.view;
      return options.json
        ? printJson(io, {
            dataset: header.dataset.name,
            reward: header.reward,
            pairing: pairingSlug(pairing),
            ...ends,
          })
        : print(io, describe(view, pairing));
    });
}

const SHOWN = 60;

function describe(view: ExtremesView, pairing: Pairing): string {
  const { header, winners } = view;
  const { drawn, texts } = winners;
  const won = texts.map((text) => [oneLine(text.text), count(text.wins), count(text.nearTop)]);
  const over =
    drawn.prompts < drawn.of
      ? `${count(drawn.prompts)} of ${count(drawn.of)} prompts, drawn`
      : `${count(drawn.of)} prompts`;
  return [
    `${header.dataset.name}: reward ${header.reward}\n`,
    `\nOne text with the highest reward of several prompts, of ${over}:\n`,
    won.length === 0 ? 'none\n' : alignColumns([['text', 'wins', 'near the top'], ...won]),
    section('Highest rewards', view.highest),
    section('Lowest rewards', view.lowest),
    section(`Largest margins of ${pairingLabel(pairing)}`, view.margins),
    section(
      `Equal texts with different rewards, ${count(view.conflicts.prompts)} prompts`,
      view.conflicts,
    ),
    section(`All rewards equal (σ = 0), ${count(view.flat.prompts)} prompts`, view.flat),
  ].join('');
}

function section(title: string, { first }: ExtremeList): string {
  const rows = first.map(({ ordinal, value, a, b, text }) => [
    `#${ordinal} ${oneLine(text)}`,
    String(Number(value.toPrecision(6))),
    [a, b].flatMap((index) => (index === null ? [] : [`response ${index}`])).join(', '),
  ]);
  return `\n${title}:\n${rows.length === 0 ? 'none\n' : alignColumns(rows)}`;
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
