import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import type { CardDetails } from '@/lib/core/export/card-details';
import { cardDetails } from '@/lib/schema/export/card-details';

/** The options of `addCardOptions` as they are read. */
export type CardOptions = { prettyName?: string; license?: string; language: string[] };

const OPTIONS: Record<string, string> = {
  prettyName: '--pretty-name',
  license: '--license',
  languages: '--language',
};

/** Adds the options of a command that writes a dataset's card. */
export function addCardOptions(command: Command): Command {
  return command
    .option('--pretty-name <name>', 'name for the card')
    .option('--license <id>', 'licence for the card, by its name on the Hub; without it: other')
    .option(
      '--language <code>',
      'ISO 639 code of a language of the texts, for the card; may be repeated',
      (code: string, codes: string[]) => [...codes, code],
      [],
    );
}

/** Returns what the options say for a card. Throws `invalid_input` naming the option. */
export function parseCardOptions({ prettyName, license, language }: CardOptions): CardDetails {
  const parsed = cardDetails.safeParse({ prettyName, license, languages: language });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = OPTIONS[String(issue?.path[0])] ?? 'the card';
  throw new AppError('invalid_input', `${option}: ${issue?.message}`);
}
