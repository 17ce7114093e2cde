'use client';

import { EllipsisVertical, Table } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import { chartSvg } from './chart-svg';
import { type CopyOutcome, copyPng, copyText } from './copy-chart';
import { csvToTsv } from './csv-to-tsv';

type Props = {
  /** A statement of what the chart counts. */
  title: string;
  /** Such as the width of its bins. */
  note: ReactNode;
  csv: () => string;
  /** Left out where the chart is a table itself. */
  table?: ReactNode;
  /** Holds the chart's SVG; left out where it is none. */
  svg?: RefObject<HTMLDivElement | null>;
  level?: 'h2' | 'h3';
  children: ReactNode;
};

const SAID: Record<CopyOutcome, string> = {
  copied: 'copied',
  saved: 'saved as a file: this browser does not allow copying here',
};

/** What every chart has: the statement of what it counts, its table, and copies of it. */
export function ChartFrame({ title, note, csv, table, svg, level = 'h2', children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const Heading = level;
  const copy = async (what: string, work: () => Promise<CopyOutcome>) => {
    try {
      void notifyDone(`${what} ${SAID[await work()]}`);
    } catch {
      void notifyFailed(`The browser could not make the ${what}.`);
    }
  };
  const drawn = () => chartSvg(svg?.current ?? null, title);
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Heading className="text-sm">{title}</Heading>
          <div className="text-muted text-xs">{note}</div>
        </div>
        {table ? (
          <Button
            variant="quiet"
            size="icon"
            aria-pressed={asTable}
            aria-label={`Table: ${title}`}
            title={asTable ? 'Show the chart' : 'Show the table'}
            onClick={() => setAsTable(!asTable)}
            className={asTable ? 'bg-sunken text-ink' : undefined}
          >
            <Table aria-hidden className="size-3.5" />
          </Button>
        ) : null}
        <Menu
          trigger={
            <Button variant="quiet" size="icon" aria-label={`Copy: ${title}`} title="Copy">
              <EllipsisVertical aria-hidden className="size-3.5" />
            </Button>
          }
        >
          {({ MenuItem }) => (
            <>
              <MenuItem
                onSelect={() => void copy('CSV', () => copyText(csv(), 'chart.csv', 'text/csv'))}
              >
                Copy CSV
              </MenuItem>
              <MenuItem
                onSelect={() =>
                  void copy('TSV', () =>
                    copyText(csvToTsv(csv()), 'chart.tsv', 'text/tab-separated-values'),
                  )
                }
              >
                Copy TSV
              </MenuItem>
              {asTable || !svg ? null : (
                <>
                  <MenuItem
                    onSelect={() =>
                      void copy('SVG', () => copyText(drawn().text, 'chart.svg', 'image/svg+xml'))
                    }
                  >
                    Copy SVG
                  </MenuItem>
                  <MenuItem onSelect={() => void copy('PNG', () => copyPng(drawn(), 'chart.png'))}>
                    Copy PNG
                  </MenuItem>
                </>
              )}
            </>
          )}
        </Menu>
      </figcaption>
      {asTable ? table : children}
    </figure>
  );
}
