import { invalidInput } from '@/lib/core/errors/invalid-input';
import type { SplitterOptions } from './record-splitter';

/** The beginning of a record that goes on in the next chunk. Refuses to grow beyond the limit. */
export class PendingBytes {
  /** How many bytes are held. */
  size = 0;
  private pieces: Buffer[] = [];
  private readonly options: SplitterOptions;
  private readonly unit: string;

  constructor(unit: string, options: SplitterOptions) {
    this.unit = unit;
    this.options = options;
  }

  /** Holds a copy of `piece`. Throws `invalid_input` where the record that begins on `line` is longer than the limit. */
  add(piece: Buffer, line: number): void {
    this.refuseBeyondLimit(piece.length, line);
    if (piece.length === 0) return;
    this.pieces.push(Buffer.from(piece));
    this.size += piece.length;
  }

  /** Returns what was held followed by `last`, and holds nothing any more. Throws as `add` does. */
  take(last: Buffer, line: number): Buffer {
    this.refuseBeyondLimit(last.length, line);
    if (this.size === 0) return last;
    const whole = Buffer.concat([...this.pieces, last]);
    this.pieces = [];
    this.size = 0;
    return whole;
  }

  private refuseBeyondLimit(more: number, line: number): void {
    const { file, maxRecordBytes } = this.options;
    if (this.size + more <= maxRecordBytes) return;
    const limit =
      maxRecordBytes >= 2 ** 20
        ? `${Math.floor(maxRecordBytes / 2 ** 20)} MiB`
        : `${maxRecordBytes} bytes`;
    throw invalidInput(
      file,
      line,
      `the ${this.unit} is longer than ${limit} (the most that one record may have)`,
    );
  }
}
