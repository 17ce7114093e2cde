import { expect, test } from 'vitest';
import { markersOutside, prepareMarkers } from './prepare-markers';

const POOLED = [
  { value: -3, label: 'pooled min', tone: 'min' },
  { value: -3, label: 'pooled μ−2σ', tone: 'mu-2s' },
  { value: -1, label: 'pooled μ−σ', tone: 'mu-s' },
  { value: 1, label: 'pooled μ', tone: 'mu' },
  { value: 7, label: 'pooled μ+2σ', tone: 'mu+2s' },
];

test('markers with one value share a label', () => {
  const prepared = prepareMarkers(POOLED, [-3, 5], 800);
  expect(prepared.map((m) => m.text)).toEqual([
    'pooled min = pooled μ−2σ',
    'pooled μ−σ',
    'pooled μ',
  ]);
  expect(prepared.map((m) => m.x)).toEqual([0, 200, 400]);
});

test('markers outside the axis are told, not drawn', () => {
  expect(markersOutside(POOLED, [-3, 5]).map((m) => m.label)).toEqual(['pooled μ+2σ']);
});

test('labels do not overlap on a phone', () => {
  const prepared = prepareMarkers(POOLED, [-3, 7], 250);
  for (const a of prepared) {
    for (const b of prepared) {
      if (a === b || a.row !== b.row) continue;
      expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
    }
  }
  expect(prepared.every((m) => m.left >= 0 && m.left + m.width <= 250)).toBe(true);
});

test('no plot, no markers', () => expect(prepareMarkers(POOLED, [1, 1], 300)).toEqual([]));
