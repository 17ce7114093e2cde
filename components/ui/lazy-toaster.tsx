'use client';

import dynamic from 'next/dynamic';

/** The toaster, loaded after the page. */
export const LazyToaster = dynamic(() => import('./toaster').then((module) => module.Toaster), {
  ssr: false,
});
