import type { JobProgress } from '@/lib/core/views/job-view';
import type { CommandIo } from './command-io';

/** Draws a job's progress on a terminal, with the number of `items`; draws nothing elsewhere. */
export async function drawProgress(
  io: CommandIo,
  items = 'responses',
): Promise<{ update: (progress: JobProgress) => void; stop: () => void }> {
  if (!io.isTerminal) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `{bar} {percentage} %  {megabytes} of {total_megabytes} MB  {items} ${items}  {eta_formatted} left`,
    stream: io.stderr,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  bar.start(1, 0, { items: 0, megabytes: 0, total_megabytes: 0 });
  return {
    update({ done, total, items: count }) {
      const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
      bar.setTotal(Math.max(1, total));
      bar.update(done, {
        items: count.toLocaleString('en-US'),
        megabytes: megabytes(done),
        total_megabytes: megabytes(total),
      });
    },
    stop: () => bar.stop(),
  };
}
