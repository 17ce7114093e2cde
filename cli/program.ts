import { Command } from 'commander';
import type { CommandIo } from './command-io';
import { addAugmentCommand } from './commands/augment';
import { addDeleteCommand } from './commands/delete';
import { addEffectOfNCommand } from './commands/effect-of-n';
import { addExportCommand } from './commands/export';
import { addImportCommand } from './commands/import';
import { addLengthCommand } from './commands/length';
import { addListCommand } from './commands/list';
import { addMatrixCommand } from './commands/matrix';
import { addMigrateCommand } from './commands/migrate';
import { addPairCommand } from './commands/pair';
import { addRecipeCommand } from './commands/recipe';
import { addServeCommand } from './commands/serve';
import { addStatsCommand } from './commands/stats';
import { addTokenizerCommand } from './commands/tokenizer';

/** Returns the command line; it throws instead of ending the process. */
export function createProgram(io: CommandIo): Command {
  const program = new Command('sweetspot')
    .description('The workbench between sampling and preference optimisation.')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
From samples to pairs:
  sweetspot import samples.jsonl --name my-samples
  sweetspot matrix my-samples
  sweetspot export my-samples --chosen max --rejected mu-2s --out my-pairs

Exit status: 0 done, 1 the work failed, 2 the call or the input is wrong.`,
    );
  addServeCommand(program, io);
  addImportCommand(program, io);
  addListCommand(program, io);
  addStatsCommand(program, io);
  addMatrixCommand(program, io);
  addEffectOfNCommand(program, io);
  addLengthCommand(program, io);
  addExportCommand(program, io);
  addPairCommand(program, io);
  addRecipeCommand(program, io);
  addAugmentCommand(program, io);
  addTokenizerCommand(program, io);
  addDeleteCommand(program, io);
  addMigrateCommand(program, io);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
    command.exitOverride().copyInheritedSettings(program);
  }
  return program;
}
