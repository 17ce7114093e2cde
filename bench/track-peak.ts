import fs from 'node:fs';

/**
 * To be loaded before a measured program: writes the most memory that the process held, in bytes, to the file that
 * `SWEETSPOT_BENCH_PEAK` names when it ends. Linux's own mark belongs to the program alone; elsewhere the value is
 * the one of `process.resourceUsage`.
 */
process.once('exit', () => {
  const file = process.env.SWEETSPOT_BENCH_PEAK;
  if (file) fs.writeFileSync(file, String(peakBytes()));
});

function peakBytes(): number {
  const used = process.resourceUsage().maxRSS * 1024;
  if (process.platform !== 'linux') return used;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? used : Number(kilobytes) * 1024;
}
