#!/usr/bin/env node
const { setUp } = await import(new URL('../scripts/setup/set-up.mjs', import.meta.url).href);
const { runCommand } = await import(
  new URL('../scripts/setup/setup-error.mjs', import.meta.url).href
);
const { commandLineSteps } = await import(
  new URL('../scripts/setup/steps.mjs', import.meta.url).href
);

await runCommand(() => setUp(commandLineSteps));
await import(new URL('../dist/cli.mjs', import.meta.url).href);
