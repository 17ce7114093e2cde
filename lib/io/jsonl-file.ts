import { HashedFile } from './hashed-file';
import type { RowFile } from './row-file';

/** Opens a JSONL file for rows: UTF-8 without a byte order mark, every line ended by `\n`. */
export async function openJsonlFile(path: string): Promise<RowFile> {
  const file = await HashedFile.open(path);
  return {
    async write(rows) {
      if (rows.length > 0) await file.write(Buffer.from(`${rows.join('\n')}\n`));
    },
    finish: () => file.finish(),
    abandon: () => file.abandon(),
  };
}
