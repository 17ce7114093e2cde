import { isOfKind, KIND_WORDS, type KindValues, type ParameterKind } from './parameter-kind';
import type { TextTools } from './text-tools';
import type { Verdict } from './verdict';

/** The names and kinds of an instruction's parameters. */
export type ParameterKinds = Readonly<Record<string, ParameterKind>>;

/** The values of parameters of these kinds. */
export type ParametersOf<Kinds extends ParameterKinds> = {
  readonly [Name in keyof Kinds]: KindValues[Kinds[Name]];
};

type Definition<Kinds extends ParameterKinds> = {
  id: string;
  parameters: Kinds;
  /** True where the original asks a model of language, which is approximated here. */
  approximate?: boolean;
  /** The instruction as it is asked for in a prompt: one sentence. */
  describe: (parameters: ParametersOf<Kinds>) => string;
  check: (response: string, parameters: ParametersOf<Kinds>, tools: TextTools) => Verdict;
};

/** An instruction with its parameters. */
export type Constraint = {
  instruction: Instruction;
  description: string;
  check: (response: string, tools: TextTools) => Verdict;
};

/** One kind of verifiable instruction (IFEval, arXiv 2311.07911, section 2.1). */
export type Instruction = {
  id: string;
  parameters: ParameterKinds;
  approximate: boolean;
  /** Returns the instruction with parameters from data, of which null stands for none, or what is wrong with them. */
  bind: (given: Readonly<Record<string, unknown>>) => Constraint | { problem: string };
};

/** Returns the instruction of a definition. */
export function defineInstruction<Kinds extends ParameterKinds>(
  definition: Definition<Kinds>,
): Instruction {
  const { id, parameters: kinds, approximate = false, describe, check } = definition;
  const instruction: Instruction = {
    id,
    parameters: kinds,
    approximate,
    bind(given) {
      const problem = problemOf(kinds, given);
      if (problem !== null) return { problem: `${id}: ${problem}` };
      if (!areOfKinds(kinds, given)) return { problem: `${id}: the parameters are not understood` };
      return {
        instruction,
        description: describe(given),
        check: (response, tools) => check(response, given, tools),
      };
    },
  };
  return instruction;
}

function problemOf(kinds: ParameterKinds, given: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && value !== undefined && !Object.hasOwn(kinds, name)) {
      const known = Object.keys(kinds);
      return `there is no parameter ${JSON.stringify(name)}; expected ${known.length === 0 ? 'none' : known.join(', ')}`;
    }
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const value = given[name];
    if (isOfKind(kind, value)) continue;
    const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
    return `${name}: expected ${KIND_WORDS[kind]}, found ${found}`;
  }
  return null;
}

function areOfKinds<Kinds extends ParameterKinds>(
  kinds: Kinds,
  given: Readonly<Record<string, unknown>>,
): given is ParametersOf<Kinds> {
  return Object.entries(kinds).every(([name, kind]) => isOfKind(kind, given[name]));
}
