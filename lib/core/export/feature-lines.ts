import type { Column, ColumnType } from './format-columns';

const DTYPES = { string: 'string', float: 'float64', integer: 'int64', boolean: 'bool' } as const;

/**
 * Returns columns as the `features` of a dataset card's YAML, in the form the `datasets` library writes itself. With
 * it a score column is float64 even where the file's first scores are whole numbers.
 */
export function featureLines(columns: readonly Column[], indent: string): string[] {
  return columns.flatMap(({ name, type }) => [
    `${indent}- name: ${name}`,
    ...typeLines(type, `${indent}  `),
  ]);
}

function typeLines(type: ColumnType, indent: string): string[] {
  if (typeof type === 'string') return [`${indent}dtype: ${DTYPES[type]}`];
  if ('struct' in type) return [`${indent}struct:`, ...featureLines(type.struct, indent)];
  const item = type.list;
  if (typeof item === 'string') return [`${indent}list: ${DTYPES[item]}`];
  return 'struct' in item
    ? [`${indent}list:`, ...featureLines(item.struct, indent)]
    : [`${indent}list:`, ...typeLines(item, `${indent}  `)];
}
