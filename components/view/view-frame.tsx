import type { ReactNode } from 'react';
import { SearchNotice } from '@/components/search/search-notice';
import { Notice } from '@/components/ui/notice';
import { TAG_FACET } from '@/lib/core/facets/facet-field';
import type { PromptFilter } from '@/lib/core/filters/prompt-filter';
import type { ViewHeader } from '@/lib/core/views/overview-view';
import { FilterBar } from './filter-bar';
import { NothingYet } from './nothing-yet';

type Props = {
  header: ViewHeader;
  filter: PromptFilter;
  /** Recipes filter by what a prompt contains instead of searching. */
  by?: 'search' | 'text';
  title: string;
  /** Stands at the end of the filter bar. */
  aside?: ReactNode;
  /** As high as the window: its one list scrolls by itself. */
  fill?: boolean;
  /** The page is about rewards: without any it says what brings some. */
  needsRewards?: boolean;
  children: ReactNode;
};

/** What every page of a dataset has around it: the filter, what the address asked in vain, and the page's name. */
export function ViewFrame(props: Props) {
  const { header, filter: asked, by = 'search', title, aside, fill = false } = props;
  const rewards = header.dataset.rewards.map(({ name }) => name);
  const known = Object.entries(asked.rewards).filter(([name]) => rewards.includes(name));
  const filter = { ...asked, rewards: Object.fromEntries(known), facets: header.facets };
  return (
    <>
      <FilterBar
        dataset={header.dataset.name}
        filter={filter}
        rewards={rewards}
        shown={header.shown}
        total={header.total}
        by={by}
        aside={aside}
      />
      <main
        id="content"
        data-fill={fill || undefined}
        className="mx-auto w-full max-w-[96rem] space-y-3 p-3 sm:p-4"
      >
        <h1 className="sr-only">{title}</h1>
        {header.ignored.length > 0 ? (
          <Notice tone="warn" role="status">
            Parts of the address could not be used and were left out: {header.ignored.join(', ')}.
          </Notice>
        ) : null}
        {header.search && header.search.incomplete !== null ? (
          <SearchNotice text={header.search.incomplete} waiting={header.search.waiting} />
        ) : null}
        {by === 'text' && filter.search !== null ? (
          <Notice tone="warn" role="status">
            A recipe has no search, which would depend on the index: it is left out here. Narrow the
            prompts by a text that they contain.
          </Notice>
        ) : null}
        {by === 'text' && asked.facets[TAG_FACET] ? (
          <Notice tone="warn" role="status">
            A recipe has no tags, which belong to this dataset: the filter by tag is left out here.
          </Notice>
        ) : null}
        {props.needsRewards && rewards.length === 0 ? (
          <NothingYet dataset={header.dataset} />
        ) : (
          props.children
        )}
      </main>
    </>
  );
}
