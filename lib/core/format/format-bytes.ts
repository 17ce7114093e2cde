const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Returns a size in decimal units, such as `1.5 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const decimals = unit === 0 || value >= 99.5 ? 0 : 1;
  return `${value.toFixed(decimals)} ${UNITS[unit]}`;
}
