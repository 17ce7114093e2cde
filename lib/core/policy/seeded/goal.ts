/** An instruction as the seeded policy goes about it. */
export type Goal = {
  type: string;
  /** How likely it is to follow it, 0 to 1. */
  skill: number;
  /** The parameters, as the prompt's data have them. */
  parameters: Readonly<Record<string, unknown>>;
};

/** What the seeded policy knows of a prompt. */
export type SeededTask = { topic: string; goals: readonly Goal[] };

/** Returns a parameter that is a number, 0 where it is not. */
export function numberOf({ parameters }: Goal, name: string): number {
  const value = parameters[name];
  return typeof value === 'number' ? value : 0;
}

/** Returns a parameter that is a text, empty where it is not. */
export function textOf({ parameters }: Goal, name: string): string {
  const value = parameters[name];
  return typeof value === 'string' ? value : '';
}

/** Returns a parameter that is a list of texts, without what is none. */
export function textsOf({ parameters }: Goal, name: string): string[] {
  const value = parameters[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
