import { runInterop } from './setup/run-interop.mjs';
import { runCommand } from './setup/setup-error.mjs';

await runCommand(async () => {
  const { failed } = await runInterop();
  if (failed > 0) process.exitCode = 1;
});
