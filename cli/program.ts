import { Command } from 'commander';
import { version } from '@/package.json';
import type { CommandIo } from './command-io';

type AddCommand = (program: Command, io: CommandIo) => void;

/** The commands in the order of the help. */
const COMMANDS: Record<string, () => Promise<AddCommand>> = {
  serve: async () => (await import('./commands/serve')).addServeCommand,
  import: async () => (await import('./commands/import')).addImportCommand,
  list: async () => (await import('./commands/list')).addListCommand,
  stats: async () => (await import('./commands/stats')).addStatsCommand,
  matrix: async () => (await import('./commands/matrix')).addMatrixCommand,
  views: async () => (await import('./commands/views')).addViewsCommand,
  search: async () => (await import('./commands/search')).addSearchCommand,
  index: async () => (await import('./commands/index')).addIndexCommand,
  'effect-of-n': async () => (await import('./commands/effect-of-n')).addEffectOfNCommand,
  levels: async () => (await import('./commands/levels')).addLevelsCommand,
  extremes: async () => (await import('./commands/extremes')).addExtremesCommand,
  length: async () => (await import('./commands/length')).addLengthCommand,
  export: async () => (await import('./commands/export')).addExportCommand,
  exports: async () => (await import('./commands/exports')).addExportsCommand,
  pair: async () => (await import('./commands/pair')).addPairCommand,
  recipe: async () => (await import('./commands/recipe')).addRecipeCommand,
  curation: async () => (await import('./commands/curation')).addCurationCommand,
  augment: async () => (await import('./commands/augment')).addAugmentCommand,
  trees: async () => (await import('./commands/trees')).addTreesCommand,
  synth: async () => (await import('./commands/synth')).addSynthCommand,
  tasks: async () => (await import('./commands/tasks')).addTasksCommand,
  sample: async () => (await import('./commands/sample')).addSampleCommand,
  score: async () => (await import('./commands/score')).addScoreCommand,
  rewards: async () => (await import('./commands/rewards')).addRewardsCommand,
  verify: async () => (await import('./commands/verify')).addVerifyCommand,
  tokenizer: async () => (await import('./commands/tokenizer')).addTokenizerCommand,
  delete: async () => (await import('./commands/delete')).addDeleteCommand,
  migrate: async () => (await import('./commands/migrate')).addMigrateCommand,
};

/**
 * Returns the command line; it throws instead of ending the process. Only the code of the command that `name` is gets
 * loaded, or that of all where it is none, as for help; for the version none is.
 */
export async function createProgram(io: CommandIo, name: string | undefined): Promise<Command> {
  const program = new Command('sweetspot')
    .description('The workbench between sampling and preference optimisation.')
    .version(version, '-V, --version', 'print the version')
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
  const only = Object.entries(COMMANDS).filter(([known]) => known === name);
  const isVersion = name === '--version' || name === '-V';
  const wanted = only.length > 0 || isVersion ? only : Object.entries(COMMANDS);
  for (const [, load] of wanted) (await load())(program, io);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) {
    command.exitOverride().copyInheritedSettings(program);
  }
  return program;
}
