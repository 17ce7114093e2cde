'use client';

import {
  Children,
  type ReactNode,
  startTransition,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';

type Props = {
  /** How many of the items are drawn before the page is shown. */
  first: number;
  className?: string;
  children: ReactNode;
};

const ALL = Number.POSITIVE_INFINITY;
const neverChanges = () => () => {};

/**
 * A list of which the first items are shown at once and the others as soon as the browser has time. A page that comes
 * from the server has them all.
 */
export function GradualList({ first, className, children }: Props) {
  const items = Children.toArray(children);
  const isFromServer = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [shown, setShown] = useState(isFromServer ? ALL : first);
  useEffect(() => {
    startTransition(() => setShown(ALL));
  }, []);
  const [wasWhole] = useState(shown === ALL);
  const isWhole = shown === ALL;
  useEffect(() => {
    if (wasWhole || !isWhole || window.location.hash.length < 2) return;
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [wasWhole, isWhole]);
  return <ol className={className}>{items.slice(0, shown)}</ol>;
}
