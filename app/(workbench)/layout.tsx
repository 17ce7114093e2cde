import type { ReactNode } from 'react';
import { datasetLink } from '@/components/shell/dataset-link';
import { TopBar } from '@/components/shell/top-bar';
import { getContext } from '@/lib/context';
import { listDatasets } from '@/lib/services/list-datasets';

export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  const datasets = await listDatasets(await getContext());
  return (
    <div className="page">
      <TopBar datasets={datasets.map(datasetLink)} />
      {children}
    </div>
  );
}
