import type { AppError } from '@/lib/core/errors/app-error';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { isBlankByte } from './detect-layout';
import { PendingBytes } from './pending-bytes';
import { quoteExcerpt } from './quote-excerpt';
import type { RawRecord, RecordSplitter, SplitterOptions } from './record-splitter';
import { endsEscaped, findQuote } from './string-scan';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the scan stands: before `[`, before an element, inside one, behind one, behind `]`. */
type State = 'start' | 'first' | 'next' | 'nested' | 'string' | 'scalar' | 'after' | 'done';

/**
 * Cuts one JSON array into its elements, looking only at quotes, brackets and commas; what is between is checked when
 * an element is parsed. An array that is not one throws `invalid_input`, as nothing behind that place can be trusted.
 */
export class ElementSplitter implements RecordSplitter {
  readonly unit = 'element';
  private readonly file: string;
  private readonly pending: PendingBytes;
  private state: State = 'start';
  private line: number;
  /** Of the element that is being read. */
  private elementLine: number;
  private elementNumber = 0;
  private start = 0;
  private depth = 0;
  private isEscaped = false;

  constructor(options: SplitterOptions) {
    this.file = options.file;
    this.line = options.firstLine;
    this.elementLine = options.firstLine;
    this.pending = new PendingBytes(this.unit, options);
  }

  push(chunk: Buffer): RawRecord[] {
    const records: RawRecord[] = [];
    this.start = 0;
    let at = 0;
    while (at < chunk.length) at = this.step(chunk, at, records);
    if (this.isInside()) this.pending.add(chunk.subarray(this.start), this.elementLine);
    return records;
  }

  end(): RawRecord[] {
    if (this.state === 'done') return [];
    const where = this.isInside()
      ? `inside element ${this.elementNumber}, which begins on line ${this.elementLine}`
      : `after ${this.elementNumber} ${this.elementNumber === 1 ? 'element' : 'elements'}`;
    throw this.broken(
      `the file ends ${where}; expected "]" at the end of the array (truncated file?)`,
    );
  }

  /** Scans from `at` as far as the state reaches and returns where the next step begins. */
  private step(chunk: Buffer, at: number, records: RawRecord[]): number {
    switch (this.state) {
      case 'nested':
        return this.scanNested(chunk, at, records);
      case 'string':
        return this.scanString(chunk, at, records);
      case 'scalar':
        return this.scanScalar(chunk, at, records);
      case 'start':
      case 'first':
      case 'next':
      case 'after':
      case 'done':
        return this.scanBetween(chunk, at);
    }
  }

  private scanNested(chunk: Buffer, from: number, records: RawRecord[]): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === QUOTE) {
        this.state = 'string';
        return at + 1;
      }
      if (byte === NEWLINE) this.line++;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.depth--;
        if (this.depth === 0) return this.finish(chunk, at + 1, records);
      }
    }
    return chunk.length;
  }

  private scanString(chunk: Buffer, at: number, records: RawRecord[]): number {
    let from = this.isEscaped ? at + 1 : at;
    for (;;) {
      const quote = findQuote(chunk, from);
      this.isEscaped = endsEscaped(chunk, from, quote === -1 ? chunk.length : quote);
      if (quote === -1) return chunk.length;
      if (!this.isEscaped) {
        this.state = 'nested';
        return this.depth === 0 ? this.finish(chunk, quote + 1, records) : quote + 1;
      }
      from = quote + 1;
    }
  }

  private scanScalar(chunk: Buffer, from: number, records: RawRecord[]): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === COMMA || byte === CLOSE_LIST || isBlankByte(byte)) {
        return this.finish(chunk, at, records);
      }
    }
    return chunk.length;
  }

  private scanBetween(chunk: Buffer, at: number): number {
    const byte = chunk[at];
    if (byte === NEWLINE) this.line++;
    if (isBlankByte(byte)) return at + 1;
    if (this.state === 'start' && byte === OPEN_LIST) this.state = 'first';
    else if (byte === CLOSE_LIST && (this.state === 'first' || this.state === 'after')) {
      this.state = 'done';
    } else if (byte === COMMA && this.state === 'after') this.state = 'next';
    else if (this.state === 'first' || this.state === 'next') this.begin(chunk, at);
    else throw this.unexpected(chunk, at);
    return at + 1;
  }

  private begin(chunk: Buffer, at: number): void {
    const byte = chunk[at];
    if (byte === COMMA || byte === COLON || byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      throw this.unexpected(chunk, at);
    }
    this.elementNumber++;
    this.elementLine = this.line;
    this.start = at;
    const isNested = byte === OPEN_OBJECT || byte === OPEN_LIST;
    this.depth = isNested ? 1 : 0;
    this.state = isNested ? 'nested' : byte === QUOTE ? 'string' : 'scalar';
  }

  private finish(chunk: Buffer, end: number, records: RawRecord[]): number {
    const bytes = this.pending.take(chunk.subarray(this.start, end), this.elementLine);
    records.push({ line: this.elementLine, bytes });
    this.state = 'after';
    return end;
  }

  private isInside(): boolean {
    return this.state === 'nested' || this.state === 'string' || this.state === 'scalar';
  }

  private unexpected(chunk: Buffer, at: number): AppError {
    const found = quoteExcerpt(chunk.toString('utf8', at, at + 40), 20);
    if (this.state === 'after') {
      return this.broken(`expected "," or "]" after element ${this.elementNumber}, found ${found}`);
    }
    if (this.state === 'done') {
      return this.broken(`expected nothing after the "]" of the array, found ${found}`);
    }
    return this.broken(`expected an element of the array, found ${found}`);
  }

  private broken(message: string): AppError {
    return invalidInput(this.file, this.line, message);
  }
}
