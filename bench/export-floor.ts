import fs from 'node:fs';
import { openBareStore } from './open-bare-store';

type Pair = {
  prompt: number;
  prompt_id: string;
  messages: string;
  chosen: number;
  rejected: number;
  score_chosen: number;
  score_rejected: number;
};

const WRITE_CHARACTERS = 256 * 1024;

const [source = '', target = ''] = process.argv.slice(2);
const store = openBareStore(source);
const pairs = store.prepare<[], Pair>('SELECT * FROM pair ORDER BY prompt');
const textOf = store
  .prepare<[number, number], string>('SELECT text FROM response WHERE prompt = ? AND idx = ?')
  .pluck();
const file = fs.openSync(target, 'w');
let text = '';
for (const pair of pairs.iterate()) {
  const answer = (index: number) => [
    { role: 'assistant', content: textOf.get(pair.prompt, index) },
  ];
  const row = {
    prompt: JSON.parse(pair.messages),
    chosen: answer(pair.chosen),
    rejected: answer(pair.rejected),
    prompt_id: pair.prompt_id,
    score_chosen: pair.score_chosen,
    score_rejected: pair.score_rejected,
  };
  text += `${JSON.stringify(row)}\n`;
  if (text.length < WRITE_CHARACTERS) continue;
  fs.writeSync(file, text);
  text = '';
}
fs.writeSync(file, text);
fs.closeSync(file);
store.close();
