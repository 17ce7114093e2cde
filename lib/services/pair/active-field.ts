import { AppError } from '@/lib/core/errors/app-error';
import { chooseReward } from '@/lib/services/import/choose-reward';
import type { PendingPrompt } from '@/lib/services/import/pending-prompt';
import type { RewardFields } from '@/lib/services/import/reward-fields';

type Chosen = { name: string; field: number };

/** No response has a reward under it. */
const NO_FIELD = -1;

/**
 * Which reward is active while files are read, chosen as an import chooses it once it has seen everything. Where a
 * later row would change that choice, what was written before would be wrong: that is an error.
 */
export class ActiveField {
  readonly #fields: RewardFields;
  readonly #wanted: string | null;
  #version = 0;
  #chosen: Chosen | null = null;

  constructor(fields: RewardFields, wanted: string | null) {
    this.#fields = fields;
    this.#wanted = wanted;
  }

  /** The active reward so far, null before the first. */
  get name(): string | null {
    return this.#chosen?.name ?? null;
  }

  /** Returns the field of the active reward for a prompt that was just read. */
  fieldFor({ file, line }: Pick<PendingPrompt, 'file' | 'line'>): number {
    if (this.#fields.version === this.#version && this.#chosen) return this.#chosen.field;
    this.#version = this.#fields.version;
    const chosen = this.#choose();
    if (!chosen) return NO_FIELD;
    if (this.#chosen && chosen.field !== this.#chosen.field) {
      throw new AppError(
        'invalid_input',
        `${file}:${line}: the reward ${JSON.stringify(chosen.name)} begins only here, after ${JSON.stringify(this.#chosen.name)} was used; name the one to use with --reward`,
      );
    }
    this.#chosen = chosen;
    return chosen.field;
  }

  #choose(): Chosen | null {
    const listed = this.#fields
      .list()
      .map((one) => ({ ...one, scored: this.#fields.isScored(one.field) ? 1 : 0 }));
    if (listed.length === 0) return null;
    const { rewards, activeReward } = chooseReward(listed, this.#wanted);
    return rewards.find(({ name }) => name === activeReward) ?? null;
  }
}
