import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { Panel } from '@/components/ui/panel';
import { datasetPath } from '@/components/view/edit-query';
import type { ImportReport } from '@/lib/core/views/import-view';
import { type PreparedFinding, prepareReport } from './prepare-report';

type Props = { report: ImportReport; dataset: string };

/** What came in, what did not, and where. */
export function ImportReportView({ report, dataset }: Props) {
  const { summary, facts, files, lost, noted } = prepareReport(report);
  return (
    <>
      <section className="panel grid gap-3 p-4">
        <h2 className="text-base">{summary}</h2>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-4">
          {facts.map((fact) => (
            <div key={fact.name} className="min-w-0">
              <dt className="text-muted text-xs">{fact.name}</dt>
              <dd className="break-words">{fact.value}</dd>
            </div>
          ))}
        </dl>
        <ul className="text-muted text-xs">
          {files.map((file) => (
            <li key={file.name} className="break-all">
              {file.name}: {file.text}
            </li>
          ))}
        </ul>
        <Link
          href={datasetPath(dataset)}
          className={buttonClass({ variant: 'primary' }, 'justify-self-start')}
        >
          Open {dataset}
        </Link>
      </section>
      {lost.length > 0 ? (
        <Panel title="What did not come in">
          <Findings findings={lost} />
        </Panel>
      ) : null}
      {noted.length > 0 ? (
        <Panel title="What came in and is worth knowing">
          <Findings findings={noted} />
        </Panel>
      ) : null}
    </>
  );
}

function Findings({ findings }: { findings: PreparedFinding[] }) {
  return (
    <ul className="grid gap-1">
      {findings.map((finding) => (
        <li key={finding.kind}>
          <details>
            <summary>
              {finding.title}: <strong className="font-semibold">{finding.count}</strong>
            </summary>
            <ul className="mt-1 ml-4 grid gap-0.5 text-xs">
              {finding.places.map((place) => (
                <li key={place.where + place.detail} className="break-words">
                  <code className="font-mono">{place.where}</code>{' '}
                  <span className="text-muted">{place.detail}</span>
                </li>
              ))}
              {finding.more > 0 ? <li className="text-muted">… and {finding.more} more</li> : null}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
