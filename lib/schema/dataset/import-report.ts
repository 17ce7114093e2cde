import * as z from 'zod';
import { FINDINGS, type FindingKind, SHAPES, type Shape } from '@/lib/core/views/import-view';

const shape = z.custom<Shape>((value) => typeof value === 'string' && value in SHAPES);
const finding = z.object({
  count: z.int(),
  cases: z.array(z.object({ file: z.string(), line: z.int(), detail: z.string() })),
});
const findingKind = z.custom<FindingKind>(
  (value) => typeof value === 'string' && value in FINDINGS,
);

/** The stored report of an import. */
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
  findings: z.record(findingKind, finding),
  seconds: z.number(),
});
