import type { ScoreProblem } from '@/lib/core/views/score-view';

const CASES = 20;

/** Counts what was scored and what could not be. */
export class ScoreTally {
  readonly withoutConstraints: ScoreProblem = { count: 0, cases: [] };
  readonly unusable: ScoreProblem = { count: 0, cases: [] };
  scoredPrompts = 0;
  scoredResponses = 0;

  /** Counts a prompt whose `responses` got rewards. */
  addScored(responses: number): void {
    if (responses > 0) this.scoredPrompts++;
    this.scoredResponses += responses;
  }

  /** Counts a prompt that could not be scored: its constraints have a problem, or with null it has none. */
  addProblem(promptId: string, problem: string | null): void {
    const kind = problem === null ? this.withoutConstraints : this.unusable;
    kind.count++;
    const detail = problem ?? 'no constraints: instruction_id_list and kwargs are missing';
    if (kind.cases.length < CASES) kind.cases.push({ promptId, detail });
  }
}
