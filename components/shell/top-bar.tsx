'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { HelpButton } from '@/components/keys/help-button';
import { PaletteButton } from '@/components/palette/palette-button';
import { Badge } from '@/components/ui/badge';
import type { DatasetLink } from './dataset-link';
import { DatasetSwitcher } from './dataset-switcher';
import { JobsDot } from './jobs-dot';
import { parsePlace } from './parse-place';
import { ThemeToggle } from './theme-toggle';
import { ViewSettings } from './view-settings';
import { ViewTabs } from './view-tabs';

export function TopBar({ datasets }: { datasets: DatasetLink[] }) {
  const { dataset, page } = parsePlace(usePathname());
  const current = datasets.find((d) => d.name === dataset) ?? null;
  return (
    <header className="border-line border-b bg-panel">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-panel focus:p-2"
      >
        Skip to content
      </a>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 sm:px-4">
        <Link href="/" className="font-semibold">
          Sweetspot
        </Link>
        <DatasetSwitcher datasets={datasets} current={dataset} />
        {current?.synthetic ? (
          <Badge title="Made by Sweetspot as a sample; no model wrote it">synthetic sample</Badge>
        ) : null}
        <div className="ml-auto flex items-center gap-1 sm:order-last sm:ml-0">
          <JobsDot />
          <PaletteButton datasets={datasets} current={current?.name ?? null} />
          <HelpButton />
          <ThemeToggle />
        </div>
        {current ? (
          <ViewSettings dataset={current} className="w-full sm:ml-auto sm:w-auto" />
        ) : (
          <span className="hidden sm:ml-auto sm:inline" />
        )}
      </div>
      {current ? <ViewTabs dataset={current.name} page={page} /> : null}
    </header>
  );
}
