import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import { type CardDetails, NO_DETAILS } from '@/lib/core/export/card-details';
import type { CardText } from '@/lib/core/export/card-facts';
import { datasetInfo } from '@/lib/core/export/dataset-info';
import { exportCard } from '@/lib/core/export/export-card';
import type { ExportFile, ExportFormat } from '@/lib/core/export/export-format';
import { marginChart } from '@/lib/core/export/margin-chart';
import type { PairStatistics } from '@/lib/core/export/pair-totals';
import type { PairBatch, Split } from '@/lib/core/export/preference-pair';
import { PreflightError } from '@/lib/core/preflight/preflight-error';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { type CheckedPairs, checkedBatches, openTally } from './checked-batches';
import { refuseForeignFolder, replaceFolder } from './replace-folder';
import { type ExportRun, type WrittenData, writeData } from './write-data';
import { writeFailure } from './write-failure';

/** What is exported, and where to. */
export type FolderExport = {
  source: AsyncIterable<PairBatch>;
  format: ExportFormat;
  file: ExportFile;
  /** An absolute path. */
  folder: string;
  /** Its text; a function is asked once all pairs are written. */
  card: CardText | (() => CardText);
  /** What the user says for the card. */
  details?: CardDetails;
  /** The recipe's text, if there is one; a function as above. */
  recipeJson?: string | (() => string);
  /** How the pairs are checked while they are written, and whether errors may stay; without it they are not checked. */
  check?: CheckedPairs & { force: boolean };
};

/** What an export wrote. Paths are relative to its folder, with `/`; `sha256` is in hex, of the files with rows. */
export type FolderResult = {
  rows: Record<Split, number>;
  /** Of all files together. */
  bytes: number;
  sha256: Partial<Record<Split, string>>;
  files: { path: string; bytes: number }[];
  /** What the check found; null where there was none. */
  preflight: PreflightReport | null;
};

/**
 * Writes an export as a folder that is ready for the Hub: `README.md`, `margins.svg`, `data/train.*` and, where a pair
 * goes there, `data/test.*`, `recipe.json` if given, and for LLaMA-Factory `dataset_info.json`. It is written beside
 * its place and renamed as a whole, so that a failed or cancelled export leaves nothing. One pass over the pairs, which
 * checks them too; memory is flat, with a check as `PreflightTally` says. Throws `conflict` where the folder holds other
 * things, `cancelled`, a `PreflightError` for errors that are not forced, and `invalid_input` where nothing is left for
 * training.
 */
export async function writeExportFolder(
  input: FolderExport,
  run: ExportRun,
): Promise<FolderResult> {
  const { folder } = input;
  await refuseForeignFolder(folder);
  let made: string | undefined;
  let ready: string | undefined;
  try {
    made = await fs.mkdir(path.dirname(folder), { recursive: true });
    ready = await fs.mkdtemp(`${folder}.part-`);
    await fs.chmod(ready, 0o755);
    const result = await fill(ready, input, run);
    await replaceFolder(folder, ready);
    return result;
  } catch (error) {
    if (ready !== undefined) await fs.rm(ready, { recursive: true, force: true });
    if (made !== undefined) await removeEmpty(path.dirname(folder), made);
    throw writeFailure(error, folder);
  }
}

async function fill(ready: string, input: FolderExport, run: ExportRun): Promise<FolderResult> {
  await fs.mkdir(path.join(ready, 'data'));
  const tally = input.check ? openTally(input.check) : null;
  const source = tally ? checkedBatches(input.source, tally) : input.source;
  const data = await writeData({ ...input, source }, path.join(ready, 'data'), run);
  const preflight = tally?.report() ?? null;
  if (preflight && !input.check?.force) PreflightError.refuse(preflight);
  const texts = describe(input, data);
  for (const { path: name, text } of texts) await fs.writeFile(path.join(ready, name), text);
  if (run.signal.aborted) {
    throw new AppError('cancelled', 'the export was cancelled; nothing was kept');
  }
  const files = [
    ...texts.map(({ path: name, text }) => ({ path: name, bytes: Buffer.byteLength(text) })),
    ...data.files,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    rows: data.rows,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: data.sha256,
    files,
    preflight,
  };
}

function describe(
  { format, file, details = NO_DETAILS, ...input }: FolderExport,
  data: WrittenData,
): { path: string; text: string }[] {
  const statistics = trained(data);
  const card = known(input.card);
  const recipeJson = known(input.recipeJson);
  const splits: Split[] = data.rows.test > 0 ? ['train', 'test'] : ['train'];
  const hasRecipe = recipeJson !== undefined;
  const facts = { format, file, rows: data.rows, statistics, hasRecipe, details };
  return [
    { path: 'README.md', text: exportCard(card, facts) },
    { path: 'margins.svg', text: marginChart(statistics.margin.histogram) },
    ...(hasRecipe ? [{ path: 'recipe.json', text: recipeJson }] : []),
    ...(format === 'llama-factory'
      ? [{ path: 'dataset_info.json', text: datasetInfo(card.name, file, splits) }]
      : []),
  ];
}

function known<Value extends object | string | undefined>(value: Value | (() => Value)): Value {
  return typeof value === 'function' ? value() : value;
}

function trained({ rows, statistics }: WrittenData): PairStatistics {
  if (statistics && rows.train > 0) return statistics;
  throw new AppError(
    'invalid_input',
    `nothing to export: expected at least one pair for training, found 0 (${rows.test} rows for the test split)`,
  );
}

/** Removes the folders from `inner` up to `outer` that were made for nothing. */
async function removeEmpty(inner: string, outer: string): Promise<void> {
  for (let folder = inner; ; folder = path.dirname(folder)) {
    const isRemoved = await fs.rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isRemoved || folder === outer) return;
  }
}
