/** A small sum in words. */
export type WordProblem = {
  question: string;
  answer: number;
  /** A sentence that shows the way to the answer. */
  working: string;
  /** A sentence that checks it. */
  check: string;
};

const PER_STORY = 4;

/** The sums of the mathematics prompts: five stories with four sets of numbers each. */
export const WORD_PROBLEMS: readonly WordProblem[] = Array.from({ length: PER_STORY }, (_, i) => [
  eggs(6 + 2 * i, 7 + i),
  train(60 + 15 * i, 3 + i),
  sharing(96 + 24 * i, 4 + 2 * i),
  ribbon(12 + i, 3 + i),
  tickets(9 + 3 * i, 5 + i, 14 + 2 * i),
]).flat();

function eggs(perBox: number, boxes: number): WordProblem {
  const answer = perBox * boxes;
  return {
    question: `A box holds ${perBox} eggs. How many eggs are in ${boxes} boxes?`,
    answer,
    working: `Each of the ${boxes} boxes holds ${perBox} eggs, so multiply ${perBox} by ${boxes}.`,
    check: `Dividing ${answer} by ${boxes} gives ${perBox} again.`,
  };
}

function train(speed: number, hours: number): WordProblem {
  const answer = speed * hours;
  return {
    question: `A train runs at ${speed} kilometres an hour. How far does it get in ${hours} hours?`,
    answer,
    working: `In one hour it covers ${speed} kilometres, so take that ${hours} times.`,
    check: `At that distance, ${answer} divided by ${hours} is ${speed} kilometres an hour.`,
  };
}

function sharing(sweets: number, children: number): WordProblem {
  const answer = Math.floor(sweets / children);
  return {
    question: `${sweets} sweets are shared among ${children} children as evenly as possible. How many does each child get at least?`,
    answer,
    working: `Divide ${sweets} by ${children} and leave out the remainder.`,
    check: `${children} times ${answer} is ${children * answer}, which leaves fewer than ${children}.`,
  };
}

function ribbon(metres: number, pieces: number): WordProblem {
  const answer = metres * 100 - pieces * 25;
  return {
    question: `From a ribbon of ${metres} metres you cut ${pieces} pieces of 25 centimetres. How many centimetres are left?`,
    answer,
    working: `The ribbon is ${metres * 100} centimetres long and the pieces take ${pieces * 25} of them.`,
    check: `Adding the pieces back, ${answer} plus ${pieces * 25} is ${metres * 100}.`,
  };
}

function tickets(price: number, adults: number, discount: number): WordProblem {
  const answer = price * adults - discount;
  return {
    question: `A ticket costs ${price} euros. ${adults} friends have a voucher of ${discount} euros. What do they pay together?`,
    answer,
    working: `Without the voucher they would pay ${price} times ${adults}, which is ${price * adults} euros.`,
    check: `With the voucher added, ${answer} plus ${discount} is ${price * adults}.`,
  };
}
