import fs from 'node:fs';

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** Yields the parsed lines of a JSON lines file, chunk by chunk, as plainly as it can be done. */
export async function* readLines<Row>(file: string): AsyncGenerator<Row[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of fs.createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const rows: Row[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      rows.push(JSON.parse(bytes.toString('utf8', start, end)));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    yield rows;
  }
}
