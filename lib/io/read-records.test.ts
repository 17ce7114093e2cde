import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/core/errors/app-error';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import { type LocatedRecord, type ReadRecordsOptions, readRecords } from './read-records';

async function* inPieces(bytes: Uint8Array, cuts: readonly number[] = []) {
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.slice(at, cut);
    at = cut;
  }
  yield bytes.slice(at);
}

async function read(
  content: string | Uint8Array,
  options: Partial<ReadRecordsOptions> = {},
  cuts?: number[],
): Promise<LocatedRecord[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const records: LocatedRecord[] = [];
  for await (const batch of readRecords(inPieces(bytes, cuts), { file: 'x.json', ...options })) {
    expect(batch.length).toBeGreaterThan(0);
    records.push(...batch);
  }
  return records;
}

const values = (records: LocatedRecord[]) =>
  records.map((record) => ('error' in record ? record.error : record.value));
const lines = (records: LocatedRecord[]) => records.map((record) => record.line);

describe('JSON lines', () => {
  test('gives each line with its number and place in the file', async () => {
    const records = await read('{"a":1}\n{"a":2}\n');
    const shared = { nonFinite: false, repaired: false, escaped: false, sealed: false };
    expect(records).toEqual([
      { line: 1, record: 1, value: { a: 1 }, ...shared },
      { line: 2, record: 2, value: { a: 2 }, ...shared },
    ]);
  });

  test('counts blank lines and leaves them out', async () => {
    const records = await read('\n \t\n{"a":1}\n\n\r\n{"a":2}');
    expect(values(records)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(lines(records)).toEqual([3, 6]);
  });

  test('takes CRLF, a byte order mark and a last line without a newline', async () => {
    expect(values(await read('\ufeff{"a":"é"}\r\n{"a":2}'))).toEqual([{ a: 'é' }, { a: 2 }]);
  });

  test('goes on after a line that is not JSON', async () => {
    const records = await read('{"a":1}\n{"a": abc}\n{"a":\n{"a":4}');
    expect(lines(records)).toEqual([1, 2, 3, 4]);
    expect(values(records)).toEqual([
      { a: 1 },
      expect.stringMatching(/^line is not valid JSON: .*abc/),
      expect.stringMatching(/^line is not valid JSON: it ends too early, with ‘\{"a":’$/),
      { a: 4 },
    ]);
  });

  test('gives null for the numbers that Python writes and JSON does not know', async () => {
    const text = '{"r":[NaN,-Infinity,Infinity,1],"t":"NaN \\" Infinity \\\\"}\n{"r":1}';
    const [first, second] = await read(text);
    expect(first).toMatchObject({
      value: { r: [null, null, null, 1], t: 'NaN " Infinity \\' },
      nonFinite: true,
    });
    expect(second).toMatchObject({ value: { r: 1 }, nonFinite: false });
  });

  test('repairs bytes that are not UTF-8, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect(await read(bytes)).toMatchObject([{ value: { a: '\ufffd(' }, repaired: true }]);
    expect(await read('{"a":"\ufffd"}')).toMatchObject([{ repaired: false }]);
  });

  test('a record without escapes of code units needs no repair', async () => {
    const string = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(fc.array(string), fc.boolean(), async (texts, isAscii) => {
        const json = JSON.stringify({ texts });
        const [record] = await read(isAscii ? json.replace(/[\u0080-\uffff]/g, escapeUnit) : json);
        const isClean = !texts.some((text) => makeWellFormed(text).repaired);
        expect(record).toMatchObject(isClean ? { value: { texts } } : { escaped: true });
      }),
    );
    expect(await read('{"a":"\\ud83d"}\n{"a":"\\\\n"}')).toMatchObject([
      { escaped: true },
      { escaped: false },
    ]);
  });

  test('refuses a line beyond the limit before it is complete', async () => {
    let pulled = 0;
    async function* endless() {
      yield Buffer.from('{"a":1}\n');
      for (;;) {
        pulled++;
        yield Buffer.alloc(1000, 'a');
      }
    }
    const records = readRecords(endless(), { file: 'big.jsonl', maxRecordBytes: 5000 });
    await records.next();
    await expect(records.next()).rejects.toThrow('big.jsonl:2: the line is longer than 5000 bytes');
    expect(pulled).toBe(6);
  });

  test('takes a line of just the limit', async () => {
    expect(await read('"abc"\n"abcd"', { maxRecordBytes: 6 })).toHaveLength(2);
    await expect(read('"abc"\n"abcd"\n', { maxRecordBytes: 5 })).rejects.toThrow('x.json:2:');
  });
});

describe('a JSON array', () => {
  test('gives each element with the line on which it begins', async () => {
    const text = '\n[\n  {\n    "a": [1, {"b": "}]\\"\\\\"}]\n  },\n  2, "x",\n\n  null\n]\n';
    const records = await read(text);
    expect(values(records)).toEqual([{ a: [1, { b: '}]"\\' }] }, 2, 'x', null]);
    expect(lines(records)).toEqual([3, 6, 6, 8]);
    expect(records.map((record) => record.record)).toEqual([1, 2, 3, 4]);
  });

  test('may be empty', async () => {
    expect(await read(' [ \n ] ')).toEqual([]);
  });

  test('gives null for NaN and Infinity', async () => {
    expect(await read('[NaN, {"r": -Infinity}]')).toMatchObject([
      { value: null, nonFinite: true },
      { value: { r: null }, nonFinite: true },
    ]);
  });

  test('goes on after an element that is not JSON but ends where it should', async () => {
    const records = await read('[{\'a\': 1}, {"a": 2}, tru, 4]');
    expect(values(records)).toEqual([
      expect.stringMatching(/^element 1 is not valid JSON: /),
      { a: 2 },
      expect.stringMatching(/^element 3 is not valid JSON: .*tru/),
      4,
    ]);
  });

  test.each([
    ['[{"a":1}', 'x.json:1: the file ends after 1 element; expected "]" at the end of the array'],
    ['[{"a":1},\n', 'x.json:2: the file ends after 1 element'],
    ['[1,\n{"a":"b', 'x.json:2: the file ends inside element 2, which begins on line 2'],
    ['[{"a":1}\n{"b":2}]', 'x.json:2: expected "," or "]" after element 1, found ‘{"b":2}]’'],
    ['["a" "b"]', 'x.json:1: expected "," or "]" after element 1, found ‘"b"]’'],
    ['[1,]', 'x.json:1: expected an element of the array, found ‘]’'],
    ['[,1]', 'x.json:1: expected an element of the array, found ‘,1]’'],
    ['[1]\n[2]', 'x.json:2: expected nothing after the "]" of the array, found ‘[2]’'],
  ])('is refused when it is broken: %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
    await expect(read(text)).rejects.toBeInstanceOf(AppError);
  });

  test('refuses an element beyond the limit', async () => {
    await expect(read('[1,\n{"a":"bcdef"}]', { maxRecordBytes: 12 })).rejects.toThrow(
      'x.json:2: the element is longer than 12 bytes',
    );
  });
});

test('says which layout it found, before the first batch', async () => {
  const layouts: string[] = [];
  const onLayout = (layout: string) => layouts.push(layout);
  await read(' \n[1]', { onLayout }, [1]);
  await read('{}', { onLayout });
  expect(layouts).toEqual(['array', 'lines']);
});

test.each(['', ' \n\r\n', '\ufeff'])('refuses a file without content: %j', async (text) => {
  await expect(read(text)).rejects.toThrow(
    'x.json: the file is empty; expected one JSON object per line, or one JSON array of objects',
  );
});

test('refuses UTF-16', async () => {
  await expect(read(Buffer.from('\ufeff{"a":1}', 'utf16le'))).rejects.toThrow('expected UTF-8');
});

test('leaves the last record out where the bytes may stop anywhere', async () => {
  expect(values(await read('{"a":1}\n{"a":2', { isCut: true }))).toEqual([{ a: 1 }]);
  expect(values(await read('[{"a":1}, {"a":2', { isCut: true }))).toEqual([{ a: 1 }]);
});

test('stops when it is aborted, and closes its source', async () => {
  const controller = new AbortController();
  let isClosed = false;
  async function* source() {
    try {
      for (;;) yield Buffer.from('{"a":1}\n');
    } finally {
      isClosed = true;
    }
  }
  const records = readRecords(source(), { file: 'x.json', signal: controller.signal });
  await records.next();
  controller.abort();
  await expect(records.next()).rejects.toMatchObject({ code: 'cancelled' });
  expect(isClosed).toBe(true);
});

test('pulls no bytes that are not asked for', async () => {
  let pulled = 0;
  async function* source() {
    for (;;) {
      pulled++;
      yield Buffer.from('{"a":1}\n');
    }
  }
  const records = readRecords(source(), { file: 'x.json' });
  await records.next();
  await records.next();
  expect(pulled).toBe(2);
  await records.return();
});

const json = fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' }).map((value) => {
  const text = JSON.stringify(value);
  const parsed: unknown = JSON.parse(text);
  return { text, value: parsed };
});
const list = fc.array(json, { minLength: 1, maxLength: 6 });
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });

test('reads back whatever was written as JSON lines, however the bytes are split', async () => {
  const written = list.filter(([first]) => !first?.text.startsWith('['));
  await fc.assert(
    fc.asyncProperty(
      written,
      cuts,
      fc.constantFrom('\n', '\r\n', '\n\n'),
      async (items, at, end) => {
        const text = items.map((item) => item.text).join(end);
        expect(values(await read(text, {}, at))).toEqual(items.map((item) => item.value));
      },
    ),
  );
});

test('reads back whatever was written as an array, however the bytes are split', async () => {
  await fc.assert(
    fc.asyncProperty(list, cuts, fc.constantFrom(0, 2, '\t'), async (items, at, indent) => {
      const text = JSON.stringify(
        items.map((item) => item.value),
        null,
        indent,
      );
      expect(values(await read(text, {}, at))).toEqual(items.map((item) => item.value));
    }),
  );
});

test.each([
  '\ufeff\n{"a":"é😀\\\\\\""}\r\n\n{bad "x\\\n{"n":NaN}\n"last"',
  '\ufeff \n[\n{"a":"é😀\\\\\\"]"},\r\n"x\\\\", -12.5e3 ,NaN,[[]],{}\n]\n ',
])('gives the same records for every place at which the bytes are split: %j', async (text) => {
  const whole = await read(text);
  const { length } = Buffer.from(text);
  for (let at = 0; at <= length; at++) expect(await read(text, {}, [at])).toEqual(whole);
  const every = Array.from({ length }, (_, at) => at);
  expect(await read(text, {}, every)).toEqual(whole);
});

test('cuts big pieces, so that a batch stays small', async () => {
  const text = '{"a":"bcdefghij"}\n'.repeat(200_000);
  const sizes: number[] = [];
  for await (const batch of readRecords(inPieces(Buffer.from(text)), { file: 'x.json' })) {
    sizes.push(batch.length);
  }
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000);
});

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
