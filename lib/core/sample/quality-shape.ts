import type { Random } from '@/lib/core/random/seeded-random';
import { chance, drawNormal } from './draw';

/** How the quality of a prompt's responses is spread. */
export const QUALITY_SHAPES = [
  'plain',
  'mostly-good',
  'mostly-poor',
  'two-humps',
  'narrow',
] as const;

/** One of `QUALITY_SHAPES`. */
export type QualityShape = (typeof QUALITY_SHAPES)[number];

/** Returns the shape for a prompt: five in ten plain, the two skewed ones two in ten each, the others one in twenty each. */
export function drawShape(random: Random): QualityShape {
  const at = random();
  if (at < 0.5) return 'plain';
  if (at < 0.7) return 'mostly-good';
  if (at < 0.9) return 'mostly-poor';
  return at < 0.95 ? 'two-humps' : 'narrow';
}

/** Returns the quality of one response, 0 to 1. `skill` is the mean of its model under the plain shape. */
export function drawQuality(random: Random, shape: QualityShape, skill: number): number {
  const [mean, spread] = centre(random, shape, skill);
  return Math.min(1, Math.max(0, mean + spread * drawNormal(random)));
}

function centre(random: Random, shape: QualityShape, skill: number): [number, number] {
  switch (shape) {
    case 'plain':
      return [skill, 0.22];
    case 'mostly-good':
      return chance(random, 0.1) ? [0.08, 0.06] : [skill + 0.35, 0.06];
    case 'mostly-poor':
      return chance(random, 0.1) ? [0.97, 0.03] : [0.31, 0.02];
    case 'two-humps':
      return chance(random, 0.5) ? [0.98, 0.03] : [0.02, 0.03];
    case 'narrow':
      return [skill, 0.03];
  }
}
