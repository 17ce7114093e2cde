import type { FindingKind, ImportFinding } from '@/lib/core/views/import-view';

/** How many cases of a finding the report shows. */
const CASES_PER_FINDING = 20;

/** Collects what an import found: a count for each kind, and the first cases. */
export class ImportFindings {
  readonly #findings = emptyFindings();

  /** Counts `count` more of a kind; the first few are kept with their place. */
  add(kind: FindingKind, file: string, line: number, detail: string, count = 1): void {
    const finding = this.#findings[kind];
    finding.count += count;
    if (finding.cases.length < CASES_PER_FINDING) finding.cases.push({ file, line, detail });
  }

  /** Sets the count of a kind whose total is known only at the end. */
  setCount(kind: FindingKind, count: number): void {
    this.#findings[kind].count = count;
  }

  /** Replaces the cases of a kind. */
  setCases(kind: FindingKind, cases: ImportFinding['cases']): void {
    this.#findings[kind].cases = cases.slice(0, CASES_PER_FINDING);
  }

  /** Returns every kind of finding, with 0 where there was none. */
  all(): Record<FindingKind, ImportFinding> {
    return this.#findings;
  }
}

function emptyFindings(): Record<FindingKind, ImportFinding> {
  const none = (): ImportFinding => ({ count: 0, cases: [] });
  return {
    unreadableLines: none(),
    rowsWithoutPrompt: none(),
    lengthMismatches: none(),
    otherShape: none(),
    emptyResponses: none(),
    unscoredResponses: none(),
    duplicateResponses: none(),
    equalTextsDifferentRewards: none(),
    repairedTexts: none(),
    nonFiniteNumbers: none(),
    keptTemplates: none(),
    conflictingPrompts: none(),
    laterMetadata: none(),
  };
}
