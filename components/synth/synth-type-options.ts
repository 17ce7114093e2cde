import type { SelectOption } from '@/components/ui/select';

const PRESETS: SelectOption[] = [
  { value: 'paper', label: 'the preset of 23' },
  { value: 'all', label: 'all 25' },
];

/** Returns the choices of constraint types, with those of the address where they are none of the presets. */
export function synthTypeOptions(types: string): SelectOption[] {
  if (PRESETS.some(({ value }) => value === types)) return PRESETS;
  return [...PRESETS, { value: types, label: `only ${types}` }];
}
