import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { addTokenizer } from '@/lib/services/tokenizers/add-tokenizer';
import { type KnownTokenizer, listTokenizers } from '@/lib/services/tokenizers/list-tokenizers';

/** Adds `sweetspot tokenizer`. */
export function addTokenizerCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('tokenizer')
    .description('the tokenizers that lengths can be counted with');
  command
    .command('add')
    .description('keep a tokenizer under a name, also for the pages')
    .argument('<name>', 'letters, digits, ".", "_" and "-"')
    .argument('<source>', 'a tokenizer.json, a folder with one, or the id of a model on the Hub')
    .option('--json', 'print it as one JSON object')
    .action(async (name: string, source: string, { json }: { json?: boolean }) => {
      const added = await withContext(io, (context) => addTokenizer(context, name, source, io.cwd));
      return json ? printJson(io, added) : print(io, table([added]));
    });
  command
    .command('list')
    .description('list those added and those in the Hub cache of this machine')
    .option('--json', 'print a JSON array')
    .action(async ({ json }: { json?: boolean }) => {
      const known = await withContext(io, listTokenizers);
      if (json) return printJson(io, known);
      return print(io, known.length === 0 ? 'none\n' : table(known));
    });
}

function table(known: readonly KnownTokenizer[]): string {
  const width = Math.max(...known.map(({ name }) => name.length));
  return known
    .map(
      ({ name, kind, file }) => `${name.padEnd(width)}  ${kind.padEnd('added'.length)}  ${file}\n`,
    )
    .join('');
}
