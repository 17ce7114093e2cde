import { placeLabels } from '@/lib/core/charts/place-labels';

/** A value worth a line on a histogram. `tone` names its place on the scale of the seven points. */
export type Marker = { value: number; label: string; tone: string };

/** A line at `x` with its label, in pixels of the plot; `row` 0 is the nearest to the plot. */
export type PreparedMarker = {
  text: string;
  tone: string;
  x: number;
  left: number;
  width: number;
  row: number;
};

const CHARACTER_PX = 6.1;

/**
 * Returns the lines of the markers inside `domain` for a plot `plotWidth` pixels wide. Markers with one value share
 * a line and a label (`min = μ−2σ`), others never overlap.
 */
export function prepareMarkers(
  markers: readonly Marker[],
  domain: readonly [number, number],
  plotWidth: number,
): PreparedMarker[] {
  const [low, high] = domain;
  const span = high - low;
  if (!(span > 0) || plotWidth <= 0) return [];
  const merged = mergeEqual(markers, span).filter((m) => m.value >= low && m.value <= high);
  const tones = new Map(merged.map((m) => [m.label, m.tone]));
  const wishes = merged.map((m) => ({
    text: m.label,
    x: ((m.value - low) / span) * plotWidth,
    width: m.label.length * CHARACTER_PX + 2,
  }));
  return placeLabels(wishes, plotWidth).map((p) => ({ ...p, tone: tones.get(p.text) ?? '' }));
}

/** Returns the labels of markers outside `domain`, which have no line. */
export function markersOutside(
  markers: readonly Marker[],
  [low, high]: readonly [number, number],
): Marker[] {
  return markers.filter((m) => m.value < low || m.value > high);
}

function mergeEqual(markers: readonly Marker[], span: number): Marker[] {
  const merged: Marker[] = [];
  for (const marker of [...markers].sort((a, b) => a.value - b.value)) {
    const last = merged.at(-1);
    if (last && marker.value - last.value <= span * 1e-9) {
      merged[merged.length - 1] = { ...last, label: `${last.label} = ${marker.label}` };
    } else merged.push(marker);
  }
  return merged;
}
