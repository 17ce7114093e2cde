'use client';

import { PageError } from '@/components/failures/page-error';
import './globals.css';

export default function GlobalError(props: Parameters<typeof PageError>[0]) {
  return (
    <html lang="en">
      <body>
        <title>Sweetspot: the page could not be made</title>
        <PageError {...props} />
      </body>
    </html>
  );
}
