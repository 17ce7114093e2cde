import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { exportTrees } from '@/lib/services/search-tree/export-trees';

/** Adds `sweetspot trees`. */
export function addTreesCommand(program: Command, io: CommandIo): void {
  program
    .command('trees')
    .description('write the search trees of a dataset as JSON lines, to be imported again')
    .argument('<dataset>', 'name of the dataset')
    .option('--out <file>', 'file to write to, or - for standard output', '-')
    .addHelpText(
      'after',
      `
Writes a row per prompt that has a tree:
  {prompt_id, messages, …, tree: {nodes: [{nodeId, parentId, text, N, Q, prior, reward, terminal, response}]}}
sweetspot import takes the file as it is.

Example:
  sweetspot trees verifiable-sample --out trees.jsonl`,
    )
    .action((dataset: string, { out }: { out: string }) =>
      withContext(io, async (context) => {
        const lines = await exportTrees(context, dataset);
        if (out !== '-') return writeFile(io, path.resolve(io.cwd, out), lines);
        for await (const line of lines) await print(io, line);
      }),
    );
}

async function writeFile(io: CommandIo, file: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = fs.openSync(`${file}.part`, 'w');
  let trees = 0;
  try {
    for await (const line of lines) {
      fs.writeSync(handle, line);
      trees++;
    }
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(`${file}.part`, file);
  io.stderr.write(`${trees.toLocaleString('en-US')} trees\n${file}\n`);
}
