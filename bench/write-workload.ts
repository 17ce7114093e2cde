import fs from 'node:fs/promises';
import { type WorkloadPrompt, type WorkloadSize, workloadPrompts } from './workload';

/** How a workload is laid out: a line per prompt (objects, or the lists of SimPO), or a line per response. */
export type WorkloadShape = 'nested' | 'long' | 'simpo';

const WRITE_CHARACTERS = 1024 * 1024;

/** Writes a workload as JSON lines and returns the size of the file in bytes. Memory is flat. */
export async function writeWorkload(
  file: string,
  size: WorkloadSize,
  shape: WorkloadShape,
  signal: AbortSignal,
): Promise<number> {
  const handle = await fs.open(file, 'w');
  try {
    let text = '';
    for (const prompt of workloadPrompts(size)) {
      text += linesOf(prompt, shape);
      if (text.length < WRITE_CHARACTERS) continue;
      signal.throwIfAborted();
      await handle.writeFile(text);
      text = '';
    }
    await handle.writeFile(text);
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

function linesOf(prompt: WorkloadPrompt, shape: WorkloadShape): string {
  if (shape === 'nested') return `${JSON.stringify(prompt)}\n`;
  const { responses, ...rest } = prompt;
  if (shape === 'simpo') {
    const row = {
      prompt: `${rest.prompt_id}: ${rest.prompt}`,
      all_generated_responses: responses.map(({ text }) => text),
      all_rm_scores: responses.map(({ reward }) => reward),
    };
    return `${JSON.stringify(row)}\n`;
  }
  return responses
    .map(({ text, reward }) => `${JSON.stringify({ ...rest, response: text, reward })}\n`)
    .join('');
}
