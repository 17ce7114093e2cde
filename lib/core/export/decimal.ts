/** Returns a finite number as JSON that every reader takes for a float64: a whole one ends with `.0`. */
export function decimal(value: number): string {
  const text = JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
