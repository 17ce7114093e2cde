import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns the folder above `include/node` with the C headers of exactly this Node version, or null. With them a
 * native package can be compiled where nothing can be downloaded.
 */
export function findNodeHeaders(
  version = process.versions.node,
  prefixes = [path.resolve(path.dirname(process.execPath), '..'), '/usr'],
) {
  return prefixes.find((prefix) => readHeaderVersion(prefix) === version) ?? null;
}

/**
 * Returns the environment variable that points npm's native builds to these headers. One that is set already stays,
 * unless its headers are of another version: npm hands the user's configuration on to every Node that it runs.
 *
 * @param {Record<string, string | undefined>} env
 */
export function nodeHeadersEnvironment(env = process.env) {
  const set = Object.entries(env).find(
    ([name]) => name.toLowerCase() === 'npm_config_nodedir',
  )?.[1];
  const fits = set !== undefined && [process.versions.node, null].includes(readHeaderVersion(set));
  const headers = fits ? null : findNodeHeaders();
  return headers === null ? {} : { npm_config_nodedir: headers };
}

function readHeaderVersion(prefix) {
  const file = path.join(prefix, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return [part('MAJOR'), part('MINOR'), part('PATCH')].join('.');
}
