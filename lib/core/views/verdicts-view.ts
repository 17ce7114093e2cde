import type { Span } from '@/lib/core/verify/verdict';

/** A constraint of a prompt. `description` is the instruction as a prompt asks for it. */
export type ConstraintView = { id: string; description: string; approximate: boolean };

/** What came of one constraint: strictly, with its reason and at most 500 places in the text, and loosely. */
export type VerdictView = { passed: boolean; loose: boolean; reason: string; spans: Span[] };

/** Whether the responses of a prompt satisfy its constraints, computed when asked for. */
export type VerdictsView = {
  dataset: string;
  ordinal: number;
  promptId: string;
  constraints: ConstraintView[];
  /** Why nothing could be checked; null where it could. */
  problem: string | null;
  /** In index order; verdicts in the order of the constraints. */
  responses: { index: number; strict: number; loose: number; verdicts: VerdictView[] }[];
};
