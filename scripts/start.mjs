import { runInForeground } from './setup/run-in-foreground.mjs';
import { setUp } from './setup/set-up.mjs';
import { runCommand } from './setup/setup-error.mjs';
import { allSteps } from './setup/steps.mjs';

await runCommand(async () => {
  await setUp(allSteps);
  runInForeground(['dist/cli.mjs', 'serve', ...process.argv.slice(2)]);
});
