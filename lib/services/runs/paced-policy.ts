import type { Policy, PolicyAnswer, PolicyRequest } from '@/lib/core/policy/policy';
import { PacedAsk, type PacedRun } from './paced-ask';

/** A policy that is asked as `PacedAsk` asks. */
export class PacedPolicy implements Policy {
  readonly name: string;
  readonly #paced: PacedAsk<PolicyRequest, PolicyAnswer>;

  constructor(policy: Policy, run: PacedRun) {
    this.name = policy.name;
    this.#paced = new PacedAsk((request, signal) => policy.sample(request, signal), run);
  }

  sample(request: PolicyRequest, signal: AbortSignal): Promise<PolicyAnswer> {
    return this.#paced.ask(request, signal);
  }
}
