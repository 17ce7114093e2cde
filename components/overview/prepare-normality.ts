import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import type { NormalityView } from '@/lib/core/views/normality-view';

/** What the screen says of normality at one level, a sentence each. */
export type PreparedNormality = { passing: string; over: string[]; points: string | null };

/** Of a normal distribution, this share lies below μ − 2σ, and as much above μ + 2σ. */
const NORMAL_TAIL = 0.02275;

/** Returns the words for one level. */
export function prepareNormality(view: NormalityView, level: number): PreparedNormality {
  const { tested, untested, small } = view;
  const passing = view.passing.find((one) => one.level === level)?.prompts ?? 0;
  const over = [
    ...(untested > 0
      ? [
          `${countOf(untested, 'prompt')} cannot be tested: fewer than three scored responses, more than 5,000, or all rewards equal.`,
        ]
      : []),
    ...(small > 0
      ? [
          `${small === tested ? 'All' : formatCount(small)} of the prompts tested ${small === 1 && tested > 1 ? 'has' : 'have'} fewer than 20 scored responses; with so few the test seldom finds anything, so passing says little.`,
        ]
      : []),
  ];
  return {
    passing:
      tested === 0
        ? 'None of the prompts shown can be tested.'
        : `${formatShare(passing, tested)} of ${countOf(tested, 'prompt')} pass at ${100 * level} %: normal rewards would give about ${100 - 100 * level} %`,
    over,
    points: pointsSentence(view),
  };
}

function pointsSentence({ below, above }: NormalityView): string | null {
  if (below === null || above === null) return null;
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  return `${share(below)} of the rewards lie below their prompt’s μ−2σ and ${share(above)} above its μ+2σ; normal rewards would have ${share(NORMAL_TAIL)} on each side. ${tails(below, above)}`;
}

function tails(below: number, above: number): string {
  const isHeavy = (value: number) => value > NORMAL_TAIL * 1.25;
  const isLight = (value: number) => value < NORMAL_TAIL * 0.75;
  if (isHeavy(below) && !isHeavy(above)) {
    return 'The low tail is long: μ−2σ lies well above the minimum, and the two pick different responses sooner.';
  }
  if (isHeavy(above) && !isHeavy(below)) {
    return 'The high tail is long: the maximum lies far above μ+2σ, and a pair with it has a larger margin than the points promise.';
  }
  if (isHeavy(below)) {
    return 'Both tails are heavy: the extremes lie far beyond μ±2σ and are likelier to be odd responses than the ends of a normal spread.';
  }
  if (isLight(below) && isLight(above)) {
    return 'Both tails are light: μ±2σ lie beyond nearly every response and mostly pick the minimum and the maximum.';
  }
  if (isLight(below)) return 'Few rewards lie so low: μ−2σ mostly picks the minimum.';
  if (isLight(above)) return 'Few rewards lie so high: μ+2σ mostly picks the maximum.';
  return 'The tails are about those of a normal distribution, and the points mean what their names say.';
}
