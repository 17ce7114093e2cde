const COMPARED_CHARACTERS = 24;
const FEWEST_RESTARTS = 5;
const FEWEST_BEGINNINGS = 2;

/**
 * Watches whether a policy goes on from the beginnings it is given, or begins its answers anew. An answer counts as begun anew where it starts
 * with the first 24 characters of the beginning itself; shorter beginnings are not looked at. One such answer may be a refrain: a policy is said to
 * restart after five of them, to at least two different beginnings, that are half of all its answers or more.
 */
export class RestartWatch {
  readonly #beginnings = new Set<string>();
  #answers = 0;
  #restarts = 0;

  /** Takes the answers to a beginning in. */
  add(beginning: string, answers: readonly string[]): void {
    const start = beginning.trimStart().slice(0, COMPARED_CHARACTERS);
    if (start.length < COMPARED_CHARACTERS) return;
    this.#answers += answers.length;
    const restarts = answers.filter((answer) => answer.trimStart().startsWith(start)).length;
    if (restarts > 0) this.#beginnings.add(start);
    this.#restarts += restarts;
  }

  /** Whether the policy begins its answers anew. */
  get isRestarting(): boolean {
    return (
      this.#restarts >= FEWEST_RESTARTS &&
      this.#beginnings.size >= FEWEST_BEGINNINGS &&
      this.#restarts * 2 >= this.#answers
    );
  }
}
