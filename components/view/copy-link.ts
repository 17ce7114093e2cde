import { notifyDone, notifyFailed } from '@/components/ui/notify';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import { editQuery, withQuery } from './edit-query';

let place: QueryChanges = {};

/** Tells what a link has to say of where on the page one is, beside the address; a page that is left says nothing. */
export function setLinkPlace(changes: QueryChanges): void {
  place = changes;
}

/** Copies the absolute address of what is shown, and says so. */
export async function copyLink(): Promise<void> {
  const { origin, pathname, search } = window.location;
  const link = origin + withQuery(pathname, editQuery(search, place));
  try {
    await navigator.clipboard.writeText(link);
    void notifyDone('Link to this view copied');
  } catch {
    void notifyFailed(`The browser does not allow copying here. The link is ${link}`);
  }
}
