import type { JobProgress } from '@/lib/core/views/job-view';
import type { CommandIo } from './command-io';

/** Draws how far a run is on a terminal; draws nothing elsewhere. */
export async function drawRun(
  io: CommandIo,
): Promise<{ update: (progress: JobProgress) => void; stop: () => void }> {
  if (!io.isTerminal) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format:
      '{bar} {value} of {total} {unit}  {requests} requests  {tokens} tokens  {failed} failed  {eta_formatted} left',
    ...{ stream: io.stderr, barsize: 20, hideCursor: true, clearOnComplete: true, etaBuffer: 200 },
  });
  const shown = { unit: 'responses', requests: '0', tokens: '0', failed: '0' };
  const count = (value: number) => value.toLocaleString('en-US');
  let isStarted = false;
  return {
    update({ done, total, unit, sampling }) {
      shown.unit = unit;
      if (sampling) {
        shown.requests = count(sampling.requests);
        shown.tokens = count(sampling.promptTokens + sampling.completionTokens);
        shown.failed = count(sampling.failed);
      }
      if (isStarted) bar.update(done, shown);
      else bar.start(Math.max(1, total), done, shown);
      isStarted = true;
    },
    stop: () => bar.stop(),
  };
}
