import { AppError } from '@/lib/core/errors/app-error';
import { findPairing, type Pairing } from '@/lib/core/rewards/pairing';
import { parseRewardPoint, REWARD_POINTS, type RewardPoint } from '@/lib/core/rewards/reward-point';

/** Returns the pairing of `--chosen` and `--rejected`. Throws `invalid_input` where they are no pairing. */
export function parsePairingOptions({
  chosen,
  rejected,
}: {
  chosen: string;
  rejected: string;
}): Pairing {
  const upper = parsePoint('--chosen', chosen);
  const lower = parsePoint('--rejected', rejected);
  const pairing = findPairing(upper, lower);
  if (pairing) return pairing;
  throw new AppError(
    'invalid_input',
    `--chosen ${upper} does not lie above --rejected ${lower}; the order is ${REWARD_POINTS.join(' < ')}`,
  );
}

function parsePoint(option: string, text: string): RewardPoint {
  const point = parseRewardPoint(text);
  if (point) return point;
  throw new AppError(
    'invalid_input',
    `${option}: expected one of ${REWARD_POINTS.join(', ')}, found ${JSON.stringify(text)}`,
  );
}
