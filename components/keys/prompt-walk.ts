/** A step along the prompts of the table. */
export type WalkKey = 'j' | 'k';

/** Goes one step from the page that is there. */
type Step = (key: WalkKey) => void;

/** A key of which nobody knew what to do for longer than this was meant for another page. */
const FORGOTTEN_MS = 15_000;

/**
 * Takes keys at any time and gives them to the page of a prompt one by one: those that come while the next page is on its way
 * wait for it. Times are milliseconds on any one clock.
 */
export class PromptWalk {
  private held: { key: WalkKey; at: number }[] = [];
  private step: Step | null = null;

  /** Takes a key: at once where a page is there, else when it comes. */
  press(key: WalkKey, at: number): void {
    if (this.step) this.step(key);
    else this.held.push({ key, at });
  }

  /** A page is there and takes the key that waits longest, then those to come. */
  arrive(step: Step, at: number): void {
    this.step = step;
    this.held = this.held.filter((one) => at - one.at < FORGOTTEN_MS);
    const first = this.held.shift();
    if (first) step(first.key);
  }

  /** The page is being left: keys wait for the next one. */
  leave(step: Step): void {
    if (this.step === step) this.step = null;
  }

  /** Forgets the keys that wait. */
  drop(): void {
    this.held = [];
  }
}

/** The walk of this browser window. */
export const promptWalk = new PromptWalk();
