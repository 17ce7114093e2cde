import { strip } from './text/python-text';

/**
 * Returns the texts of which one has to satisfy a constraint in the loose reading (IFEval, arXiv 2311.07911, section 2.2): the
 * response as it is, without its first line, its last, and both; each with and without asterisks.
 */
export function looseVariants(response: string): string[] {
  const lines = response.split('\n');
  const variants = [
    response,
    strip(lines.slice(1).join('\n')),
    strip(lines.slice(0, -1).join('\n')),
    strip(lines.slice(1, -1).join('\n')),
  ];
  const bare = variants.map((variant) => variant.replaceAll('*', ''));
  return [...new Set([...variants, ...bare])];
}
