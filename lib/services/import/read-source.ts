import type { SourceRow } from '@/lib/core/dataset/source-row';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { hasTree } from '@/lib/core/tree/search-tree';
import type { FindingKind, ImportReport, Shape } from '@/lib/core/views/import-view';
import { openSource } from '@/lib/io/open-source';
import { type LocatedRecord, readRecords } from '@/lib/io/read-records';
import { columnRenamer } from '@/lib/schema/shapes/column-map';
import { readRecord, recogniseShape, textsKey } from '@/lib/schema/shapes/recognise-shape';
import { unknownShapeMessage } from '@/lib/schema/shapes/unknown-shape-message';
import type { ImportFindings } from './import-findings';
import type { ImportInput } from './import-input';
import type { ImportSource } from './import-source';
import { openRecord } from './open-record';
import type { PromptIntake } from './prompt-intake';

/** A file of the report, while it is read. */
export type ReadFile = ImportReport['files'][number] & { rowsImported: number };

const LATE_TREE =
  'an earlier row has this prompt already, and a tree can only come with the first one; put the row with the tree first, and one tree for a prompt';

type ReadState = {
  intake: PromptIntake;
  findings: ImportFindings;
  signal: AbortSignal;
  /** Leaves texts of responses sealed where that is possible: see `openSealed`. */
  seal?: boolean;
};

type ReadRecord = Extract<LocatedRecord, { value: unknown }>;

/**
 * Reads one source into the intake and yields after every batch of records, so that the caller can write what is
 * pending. Throws `invalid_input` for a file that is not readable at all, and for its first bad row when the
 * import is to stop there.
 */
export async function* readSource(
  source: ImportSource,
  file: ReadFile,
  { shape, columns, onError }: Pick<ImportInput, 'shape' | 'columns' | 'onError'>,
  { intake, findings, signal, seal = false }: ReadState,
): AsyncGenerator<void, void, undefined> {
  let known: Shape | null = shape === 'auto' ? null : shape;
  const rename = columnRenamer(columns);
  const isRenaming = Object.keys(columns).length > 0;
  const reject = (kind: FindingKind, line: number, message: string) => {
    if (onError === 'stop') throw invalidInput(file.name, line, message);
    findings.add(kind, file.name, line, message);
  };
  const noteRepairs = (record: ReadRecord, nonFinite: boolean) => {
    const { line, repaired } = record;
    if (record.nonFinite || nonFinite) {
      findings.add('nonFiniteNumbers', file.name, line, 'NaN or Infinity was read as no value');
    }
    if (repaired) findings.add('repairedTexts', file.name, line, 'bytes that are not UTF-8');
  };
  const take = (record: LocatedRecord) => {
    file.rows++;
    const { line } = record;
    if ('error' in record) return reject('unreadableLines', line, record.error);
    const { value: found, sealed } = openRecord(record, isRenaming ? null : textsKey(known));
    const value = rename(found);
    known ??= recogniseShape(value);
    if (!known) throw invalidInput(file.name, line, unknownShapeMessage(value));
    file.shape = known;
    const result = readRecord(known, value);
    if (!result.ok) return reject(result.kind, line, result.message);
    const refused = treeProblem(result.row, record.nonFinite, intake);
    if (refused !== null) return reject('otherShape', line, refused);
    noteRepairs(record, result.nonFinite);
    const { escaped } = record;
    if (intake.add(result.row, { file: file.name, line, escaped, sealed })) file.rowsImported++;
    else
      reject(
        'rowsWithoutPrompt',
        line,
        'the row has no prompt, and no earlier row has one under its prompt_id',
      );
  };
  const opened = await openSource(source.open(), {
    file: file.name,
    onBytesRead: (bytes) => {
      file.bytes = bytes;
    },
  });
  file.gzip = opened.gzip;
  for await (const records of readRecords(opened.bytes, { file: file.name, signal, seal })) {
    for (const record of records) take(record);
    yield;
  }
}

/** Metadata come from the first row of a prompt; a later tree would lose its nodes, and share their ids with the first. */
function treeProblem(row: SourceRow, nonFinite: boolean, intake: PromptIntake): string | null {
  if (!hasTree(row.meta)) return null;
  if (nonFinite) return 'the row has NaN or Infinity; the numbers of a tree are finite or null';
  return intake.knows(row) ? LATE_TREE : null;
}
