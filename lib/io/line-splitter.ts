import { isBlankByte } from './detect-layout';
import { PendingBytes } from './pending-bytes';
import type { RawRecord, RecordSplitter, SplitterOptions } from './record-splitter';

const NEWLINE = 0x0a;

/** Cuts JSON lines at their newlines. Blank lines are counted and left out; the last line needs no newline. */
export class LineSplitter implements RecordSplitter {
  readonly unit = 'line';
  private line: number;
  private readonly pending: PendingBytes;

  constructor(options: SplitterOptions) {
    this.line = options.firstLine;
    this.pending = new PendingBytes(this.unit, options);
  }

  push(chunk: Buffer): RawRecord[] {
    const records: RawRecord[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.finish(chunk.subarray(start, end), records);
      this.line++;
      start = end + 1;
    }
    this.pending.add(chunk.subarray(start), this.line);
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    this.finish(Buffer.alloc(0), records);
    return records;
  }

  private finish(last: Buffer, records: RawRecord[]): void {
    const bytes = this.pending.take(last, this.line);
    if (!isBlank(bytes)) records.push({ line: this.line, bytes });
  }
}

function isBlank(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length && isBlankByte(bytes[at])) at++;
  return at === bytes.length;
}
