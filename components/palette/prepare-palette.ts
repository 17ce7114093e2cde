import { writeOpenedView } from '@/components/saved-views/opened-view';
import { DATASET_PAGES } from '@/components/shell/dataset-pages';
import { THEMES, writeTheme } from '@/components/shell/theme-store';
import { writeTextMode } from '@/components/text/text-mode-store';
import { copyLink } from '@/components/view/copy-link';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';

/** What the palette offers under one heading; each item leads to an address or does something. */
export type PaletteGroup = {
  heading: string;
  items: { label: string; url?: string; act?: () => void }[];
};

/** Returns everything the palette offers; pages of the current dataset keep its view, its saved views open in the table. */
export function groupsOf(
  datasets: readonly string[],
  current: string | null,
  query: string,
  views: readonly SavedViewEntry[] = [],
): PaletteGroup[] {
  const pageOf = (page: string) => withQuery(datasetPath(current ?? '', page), query);
  const pages = DATASET_PAGES.map(({ page, label }) => ({ label, url: pageOf(page) }));
  const actions = [
    ...(current === null
      ? []
      : [
          { label: 'Export the current pairing', url: pageOf('pairings') },
          { label: 'Build a recipe', url: pageOf('recipe') },
          { label: 'Curate: see what was decided', url: pageOf('curation') },
        ]),
    { label: 'Copy a link to this view', act: () => void copyLink() },
    { label: 'Import a dataset', url: '/import' },
    { label: 'Make verifiable prompts', url: '/synth' },
    sampleAction(current),
    { label: 'See the jobs', url: '/jobs' },
    { label: 'Texts rendered', act: () => writeTextMode('rendered') },
    { label: 'Texts raw', act: () => writeTextMode('raw') },
    ...THEMES.map((theme) => ({ label: `Theme: ${theme}`, act: () => writeTheme(theme) })),
  ];
  return [
    ...(current === null ? [] : [{ heading: `Pages of ${current}`, items: pages }]),
    ...(views.length === 0
      ? []
      : [
          {
            heading: `Views of ${current}`,
            items: views.map((view) => viewItem(current ?? '', view)),
          },
        ]),
    { heading: 'Actions', items: actions },
    {
      heading: 'Datasets',
      items: [
        ...datasets.map((name) => ({ label: name, url: datasetPath(name) })),
        { label: 'All datasets', url: '/' },
      ],
    },
  ];
}

function sampleAction(current: string | null) {
  if (current === null) return { label: 'Sample responses', url: '/sample' };
  const url = `/sample?dataset=${encodeURIComponent(current)}`;
  return { label: `Sample responses to the prompts of ${current}`, url };
}

function viewItem(dataset: string, view: SavedViewEntry) {
  return {
    label: `View: ${view.name}`,
    url: withQuery(datasetPath(dataset, 'prompts'), view.query),
    act: () => writeOpenedView({ ...view, dataset }),
  };
}
