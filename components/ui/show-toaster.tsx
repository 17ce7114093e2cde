import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Toaster } from './toaster';

/** Puts the toaster into the page, once; resolves when it listens. */
export function showToaster(): Promise<void> {
  const holder = document.body.appendChild(document.createElement('div'));
  return new Promise((resolve) => {
    createRoot(holder).render(
      <>
        <Toaster />
        <Listening onListening={resolve} />
      </>,
    );
  });
}

/** Stands behind the toaster, so that its effect comes after the toaster's. */
function Listening({ onListening }: { onListening: () => void }) {
  useEffect(onListening, [onListening]);
  return null;
}
