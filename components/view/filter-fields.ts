import {
  PAIRING_FIELDS,
  PROMPT_FIELDS,
  type PromptField,
  type PromptFilter,
  type Range,
  rewardField,
} from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { markedReward } from '@/lib/core/score/approximate-rewards';
import { FIELD_LABELS } from './field-labels';

/** A range that the form asks for: the parameter that holds it, its names (the last one as it reads below its group's title), and what it is now. */
export type FilterFieldRow = {
  field: string;
  short: string;
  long: string;
  inGroup: string;
  ranges: readonly Range[];
};

/** Ranges of one kind under a title. */
export type FilterGroup = {
  id: 'rewards' | 'texts' | 'pairing' | 'responses';
  title: string;
  rows: FilterFieldRow[];
};

const TEXT_FIELDS: readonly PromptField[] = ['length', 'response_length', 'duplicates'];
const OTHER_FIELDS: readonly PromptField[] = [...TEXT_FIELDS, ...PAIRING_FIELDS];
const REWARD_FIELDS = PROMPT_FIELDS.filter((field) => !OTHER_FIELDS.includes(field));

/**
 * Returns the ranges of the filter form: what is set, whatever its kind, and the others in groups, which may be empty.
 * Every number of a prompt, the z-score and every reward of the responses is there once.
 */
export function filterFields(
  filter: PromptFilter,
  rewards: readonly string[],
): { set: FilterFieldRow[]; groups: FilterGroup[] } {
  const ofPrompt = (field: PromptField) => {
    const { short, long } = FIELD_LABELS[field];
    const inGroup = long.replace(' of this pairing', '');
    return { field, short, long, inGroup, ranges: rangesOf(filter, field) };
  };
  const ofResponse = (field: string, name: string) => {
    const long = `a response with ${name}`;
    return { field, short: name, long, inGroup: name, ranges: rangesOf(filter, field) };
  };
  const all: FilterGroup[] = [
    { id: 'rewards', title: 'Rewards of the prompt', rows: REWARD_FIELDS.map(ofPrompt) },
    { id: 'texts', title: 'Lengths and duplicates', rows: TEXT_FIELDS.map(ofPrompt) },
    { id: 'pairing', title: 'This pairing', rows: PAIRING_FIELDS.map(ofPrompt) },
    {
      id: 'responses',
      title: 'A response with',
      rows: [
        ofResponse('z', 'z-score'),
        ...rewards.map((name) => ofResponse(rewardField(name), markedReward(name, rewards))),
      ],
    },
  ];
  const isSet = ({ ranges }: FilterFieldRow) => ranges.length > 0;
  return {
    set: all.flatMap(({ rows }) => rows.filter(isSet)),
    groups: all.map((group) => ({ ...group, rows: group.rows.filter((row) => !isSet(row)) })),
  };
}
