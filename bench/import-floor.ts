import { openBareStore } from './open-bare-store';
import { readLines } from './read-lines';
import type { WorkloadPrompt } from './workload';

type LongRow = Omit<WorkloadPrompt, 'responses'> & { response: string; reward: number };
type StoredRow = [promptId: string, index: number, text: string, reward: number];

const ROWS_PER_TRANSACTION = 2_000;

const [source = '', target = ''] = process.argv.slice(2);
const store = openBareStore(target);
store.exec('CREATE TABLE response (prompt_id TEXT, idx INTEGER, text TEXT, reward REAL)');
const insert = store.prepare<StoredRow>('INSERT INTO response VALUES (?,?,?,?)');
const writeAll = store.transaction((rows: readonly StoredRow[]) => {
  for (const row of rows) insert.run(...row);
});

let pending: StoredRow[] = [];
let lastPrompt = '';
let position = 0;

for await (const rows of readLines<WorkloadPrompt | LongRow>(source)) {
  for (const row of rows) {
    if ('responses' in row) {
      for (const [index, { text, reward }] of row.responses.entries()) {
        pending.push([row.prompt_id, index, text, reward]);
      }
    } else {
      position = row.prompt_id === lastPrompt ? position + 1 : 0;
      lastPrompt = row.prompt_id;
      pending.push([row.prompt_id, position, row.response, row.reward]);
    }
    if (pending.length >= ROWS_PER_TRANSACTION) flush();
  }
}
flush();
store.close();

function flush() {
  writeAll(pending);
  pending = [];
}
