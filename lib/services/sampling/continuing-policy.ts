import type { Policy } from '@/lib/core/policy/policy';
import { RestartWatch } from '@/lib/core/policy/restart-watch';
import { EndpointError } from '@/lib/services/endpoint/endpoint-error';

const RESTARTS =
  'the endpoint begins new answers instead of going on from the beginning it is given, so its trees would be of no use; take --api completions, or a server that goes on from the last message of the assistant (continue_final_message)';

/** Returns a policy whose requests fail, and end the run, once it is found to begin answers anew in place of going on (see `RestartWatch`). */
export function continuingPolicy(policy: Policy): Policy {
  const watch = new RestartWatch();
  return {
    name: policy.name,
    async sample(request, signal) {
      const answer = await policy.sample(request, signal);
      const texts = answer.samples.map(({ text }) => text);
      watch.add(request.prefix, texts);
      if (request.prefix === '' || !watch.isRestarting) return answer;
      throw new EndpointError(RESTARTS, { isRetryable: false, endsRun: true });
    },
  };
}
