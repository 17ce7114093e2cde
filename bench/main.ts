import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Bench } from './bench';
import { measureBrowser } from './browser-part';
import { measureExport } from './export-part';
import { formatTable } from './format-table';
import { measureImport } from './import-part';
import { measureMemory } from './memory-part';
import { type Part, parseOptions } from './options';
import { measurePages } from './pages-part';
import { measurePair } from './pair-part';
import { measureReading } from './reading-part';
import type { Result } from './result';
import { measureSearch } from './search-part';
import { measureTree } from './tree-part';
import { measureVerify } from './verify-part';

const MEASURES: Record<Part, (bench: Bench) => Promise<Result[]>> = {
  reading: measureReading,
  import: measureImport,
  memory: measureMemory,
  pair: measurePair,
  export: measureExport,
  search: measureSearch,
  verify: measureVerify,
  tree: measureTree,
  pages: measurePages,
  browser: measureBrowser,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const started = performance.now();
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => abort.abort());
  const parent = process.env.SWEETSPOT_BENCH_DIR || os.tmpdir();
  const folder = fs.mkdtempSync(path.join(parent, 'sweetspot-bench-'));
  const results: Result[] = [];
  try {
    const options = parseOptions(process.argv.slice(2));
    const say = (text: string) => {
      process.stderr.write(`${text}\n`);
    };
    const bench: Bench = { options, folder, signal: abort.signal, say };
    for (const part of options.parts) results.push(...(await MEASURES[part](bench)));
    return 0;
  } catch (error) {
    const isKnown = error instanceof Error;
    process.stderr.write(`${abort.signal.aborted ? 'stopped' : isKnown ? error.message : error}\n`);
    return 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    if (results.length > 0) {
      process.stdout.write(`\n${formatTable(results)}\n${footer(results, started)}\n`);
    }
  }
}

function footer(results: readonly Result[], started: number): string {
  const met = results.filter(({ isMet }) => isMet === true).length;
  const missed = results.filter(({ isMet }) => isMet === false).length;
  const { length: cores } = os.cpus();
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  return `${met} targets met, ${missed} missed (Node ${process.versions.node}, ${process.platform}, ${cores} cores, ${minutes} minutes)`;
}
