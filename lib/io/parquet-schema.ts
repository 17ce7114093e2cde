import type { SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType } from '@/lib/core/export/format-columns';

/**
 * Returns columns as a Parquet schema: the elements in depth-first order under a root, lists in the three levels
 * that the format's specification asks for ("LogicalTypes", Lists). Everything is nullable, as pyarrow has it.
 */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elements(name, type)),
  ];
}

function elements(name: string, type: ColumnType): SchemaElement[] {
  if (typeof type === 'string') return [leaf(name, type)];
  if ('struct' in type) {
    return [
      { name, repetition_type: 'OPTIONAL', num_children: type.struct.length },
      ...type.struct.flatMap((field) => elements(field.name, field.type)),
    ];
  }
  return [
    {
      name,
      repetition_type: 'OPTIONAL',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elements('element', type.list),
  ];
}

function leaf(name: string, type: Extract<ColumnType, string>): SchemaElement {
  const repetition_type = 'OPTIONAL';
  switch (type) {
    case 'string':
      return {
        name,
        repetition_type,
        type: 'BYTE_ARRAY',
        converted_type: 'UTF8',
        logical_type: { type: 'STRING' },
      };
    case 'float':
      return { name, repetition_type, type: 'DOUBLE' };
    case 'integer':
      return { name, repetition_type, type: 'INT64' };
    case 'boolean':
      return { name, repetition_type, type: 'BOOLEAN' };
  }
}
