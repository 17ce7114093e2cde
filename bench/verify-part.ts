import path from 'node:path';
import * as z from 'zod';
import { type Bench, withFolder } from './bench';
import { seconds } from './format-measure';
import { againstLimit, atLeast, type Result } from './result';
import { benchProgram, COMMAND_LINE, runProgram } from './run-program';

const VERDICTS_PER_SECOND = 20_000;
const PROMPTS = 48_000;
const SYNTH_SECONDS = 20;

const speed = z.object({ verdicts: z.number(), seconds: z.number() });

/** Takes the speed of the verifiers in one thread, and the time that prompts with constraints take to be made. */
export async function measureVerify(bench: Bench): Promise<Result[]> {
  bench.say('verify: verdicts');
  const { output } = await runProgram(bench, [benchProgram('verify-speed')]);
  const checked = speed.parse(JSON.parse(output));
  const n = Math.max(300, Math.round(PROMPTS * bench.options.scale));
  bench.say(`verify: ${n.toLocaleString('en-US')} prompts`);
  const made = await withFolder(bench, 'synth', (folder) => {
    const options = ['--n', `${n}`, '--constraints', '4,5,6', '--seed', '1'];
    const out = ['--out', path.join(folder, 'prompts.jsonl')];
    return runProgram(bench, [COMMAND_LINE, 'synth', ...options, ...out], folder);
  });
  return [
    atLeast(
      'verdicts per second and core, 25 types, responses of 1.5 KB',
      checked.verdicts / checked.seconds,
      VERDICTS_PER_SECOND,
      (value) => Math.round(value).toLocaleString('en-US'),
    ),
    againstLimit(
      `synth, ${n.toLocaleString('en-US')} prompts of 4, 5 or 6 constraints`,
      made.seconds,
      SYNTH_SECONDS,
      seconds,
    ),
  ];
}
