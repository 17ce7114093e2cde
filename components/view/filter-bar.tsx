'use client';

import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { ViewsMenu } from '@/components/saved-views/views-menu';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { focusBeside } from '@/components/ui/focus-beside';
import {
  isEmptyFilter,
  PROMPT_FIELDS,
  type PromptFilter,
  rewardField,
} from '@/lib/core/filters/prompt-filter';
import { formatCount } from '@/lib/core/format/format-count';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { CopyLinkButton } from './copy-link-button';
import { FilterForm } from './filter-form';
import { prepareChips } from './prepare-chips';
import { TextSearch } from './text-search';
import { useViewQuery } from './use-view-query';

type Props = {
  dataset: string;
  filter: PromptFilter;
  /** Names of the dataset's rewards. */
  rewards: readonly string[];
  shown: number;
  total: number;
  /** What the field does: recipes filter by what a prompt contains and have no search. */
  by: 'search' | 'text';
  aside?: ReactNode;
};

/** The button that opens the form, the first of the bar with a box. */
const ADD_FILTER = '[aria-haspopup="dialog"]';
const ALWAYS = ['q', 'text', 'outcome', 'z', rewardField('*'), ...PROMPT_FIELDS];

/** What takes a filter out of the address. */
function cleared({ facets }: PromptFilter): QueryChanges {
  return Object.fromEntries([...ALWAYS, ...Object.keys(facets)].map((key) => [key, null]));
}

/** The filter of the view: the same on every page, and in the URL. */
export function FilterBar({ dataset, filter, rewards, shown, total, by, aside }: Props) {
  const { navigate, pending } = useViewQuery();
  const [open, setOpen] = useState(false);
  useHotkeys({ f: () => setOpen(true) });
  return (
    <search
      aria-label="Filter"
      className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1.5 border-line border-b bg-panel px-3 py-1.5 text-xs sm:px-4"
    >
      <TextSearch
        text={filter[by]}
        by={by}
        onSearch={(text) =>
          navigate({ [by === 'search' ? 'q' : 'text']: text === '' ? null : text }, 'replace')
        }
      />
      <ul className="contents" aria-label="Filters in use">
        {prepareChips(by === 'text' ? { ...filter, text: null } : filter).map((chip) => (
          <li
            key={`${chip.param} ${chip.text}`}
            className="inline-flex h-7 max-w-full items-center rounded-md border border-line-strong/60 bg-sunken pl-2"
          >
            <button
              type="button"
              onClick={() => setOpen(true)}
              title={`Change this filter: ${chip.text}`}
              className="truncate"
            >
              {chip.text}
            </button>
            <button
              type="button"
              aria-label={`Remove filter ${chip.text}`}
              data-remove
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget, 'search', '[data-remove]', ADD_FILTER);
                navigate({ [chip.param]: chip.without });
              }}
              className="ml-1 rounded-r-md p-1.5 text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      <FilterForm
        filter={filter}
        rewards={rewards}
        open={open}
        onOpenChange={setOpen}
        onApply={(c) => navigate(c)}
      />
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        {by === 'search' ? <ViewsMenu dataset={dataset} /> : null}
        <CopyLinkButton />
        {aside}
        <p role="status" className={classNames('flex items-center gap-2', pending && 'opacity-60')}>
          {isEmptyFilter(filter) ? (
            <span className="text-muted">
              {total === 1 ? 'the one prompt' : `all ${formatCount(total)} prompts`}
            </span>
          ) : (
            <>
              <span>
                <strong className="font-medium">{formatCount(shown)}</strong>{' '}
                {shown === 1 ? 'prompt' : 'prompts'} shown of {formatCount(total)}
              </span>
              <Button
                variant="quiet"
                size="small"
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget, 'search', ADD_FILTER, ADD_FILTER);
                  navigate(cleared(filter));
                }}
              >
                clear
              </Button>
            </>
          )}
        </p>
      </div>
    </search>
  );
}
