import { setUp } from './setup/set-up.mjs';
import { runCommand } from './setup/setup-error.mjs';
import { allSteps } from './setup/steps.mjs';

await runCommand(async () => {
  await setUp(allSteps);
  console.error('Sweetspot is ready: "npm start" serves it.');
});
