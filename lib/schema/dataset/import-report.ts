import * as z from 'zod';
import {
  FINDINGS,
  type FindingKind,
  type ImportReport,
  SHAPES,
  type Shape,
} from '@/lib/core/views/import-view';

const shape = z.custom<Shape>((value) => typeof value === 'string' && value in SHAPES);
const finding = z.object({
  count: z.int(),
  cases: z.array(z.object({ file: z.string(), line: z.int(), detail: z.string() })),
});
const findingKind = z.custom<FindingKind>(
  (value) => typeof value === 'string' && value in FINDINGS,
);

/** Reports know the kinds of their day. */
function withEveryKind(found: Partial<Record<FindingKind, z.infer<typeof finding>>>) {
  const none = { count: 0, cases: [] };
  const every = Object.keys(FINDINGS).map((kind) => [kind, none]);
  return { ...(Object.fromEntries(every) as ImportReport['findings']), ...found };
}

/** The stored report of an import. Kinds of findings that it does not name have no case. */
export const storedImportReport = z.object({
  files: z.array(
    z.object({ name: z.string(), bytes: z.int(), rows: z.int(), shape, gzip: z.boolean() }),
  ),
  rows: z.int(),
  rowsImported: z.int(),
  prompts: z.int(),
  responses: z.int(),
  scored: z.int(),
  unscored: z.int(),
  rewards: z.array(z.string()),
  activeReward: z.string().nullable(),
  findings: z.record(findingKind, finding).transform(withEveryKind),
  seconds: z.number(),
});
