/** Returns seconds as `12.34 s`. */
export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** Returns milliseconds as `123 ms`, small ones with a decimal. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Returns bytes as whole megabytes (10⁶ bytes). */
export function megabytes(value: number): string {
  return `${Math.round(value / 1e6)} MB`;
}

/** Returns a workload as `10,000 × 32`. */
export function workloadLabel({
  prompts,
  responses,
}: {
  prompts: number;
  responses: number;
}): string {
  return `${prompts.toLocaleString('en-US')} × ${responses}`;
}
