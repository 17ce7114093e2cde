import { formatView, type ParsedView, type SearchParams } from './view-params';

/** Numbers from and to, several with commas: what only a filter holds. */
const RANGES = /^[\d.e+-]*\.\.[\d.e+,<-]*$/i;

/** Returns the parameters of an address that are ranges of something that no filter knows, such as `loudness=3..`. */
export function unknownFilters(params: SearchParams, { view, ignored }: ParsedView): string[] {
  const known = new URLSearchParams(formatView(view));
  return Object.entries(params).flatMap(([name, value]) => {
    const text = [value].flat()[0] ?? '';
    const part = `${name}=${text}`;
    const isUnknown = RANGES.test(text) && !known.has(name) && !ignored.includes(part);
    return isUnknown ? [part.slice(0, 80)] : [];
  });
}
