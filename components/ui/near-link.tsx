'use client';

import Link from 'next/link';
import { type ComponentProps, useEffect, useState } from 'react';

/** The pointer only passes over what it leaves sooner. */
const REST_MS = 40;

/** A link whose page is fetched whole once the pointer rests on it: a click then shows it at once. */
export function NearLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [over, setOver] = useState(false);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => setNear(true), REST_MS);
    return () => clearTimeout(timer);
  }, [over]);
  return (
    <Link
      {...props}
      prefetch={near}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
    />
  );
}
