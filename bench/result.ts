/** One line of the table. `isMet` is null for a line that only informs. */
export type Result = {
  what: string;
  measured: string;
  against: string;
  ratio: string;
  target: string;
  isMet: boolean | null;
};

/** Returns the line of a measure that must stay within `times` its floor. */
export function againstFloor(
  what: string,
  measured: number,
  floor: number,
  times: number,
  format: (value: number) => string,
): Result {
  const ratio = measured / floor;
  return {
    what,
    measured: format(measured),
    against: format(floor),
    ratio: `${ratio.toFixed(2)}×`,
    target: `≤ ${times}×`,
    isMet: ratio <= times,
  };
}

/** Returns the line of a measure that must not be above a limit. */
export function againstLimit(
  what: string,
  measured: number,
  limit: number,
  format: (value: number) => string,
): Result {
  return {
    what,
    measured: format(measured),
    against: format(limit),
    ratio: `${(measured / limit).toFixed(2)}×`,
    target: `≤ ${format(limit)}`,
    isMet: measured <= limit,
  };
}

/** Returns the line of a measure that must not be below a floor. */
export function atLeast(
  what: string,
  measured: number,
  floor: number,
  format: (value: number) => string,
): Result {
  return {
    what,
    measured: format(measured),
    against: format(floor),
    ratio: `${(measured / floor).toFixed(2)}×`,
    target: `≥ ${format(floor)}`,
    isMet: measured >= floor,
  };
}

/** Returns the line of a measure that must lie within `share` of another, above or below. */
export function closeTo(
  what: string,
  measured: number,
  other: number,
  share: number,
  format: (value: number) => string,
): Result {
  const ratio = measured / other;
  return {
    what,
    measured: format(measured),
    against: format(other),
    ratio: `${ratio.toFixed(2)}×`,
    target: `± ${share * 100} %`,
    isMet: Math.abs(ratio - 1) <= share,
  };
}

/** Returns a line without a target. */
export function informing(what: string, measured: string, against = '', ratio = ''): Result {
  return { what, measured, against, ratio, target: '', isMet: null };
}
