import { readFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';

/** Returns whether `node_modules` holds exactly what the lock file names for this machine. */
export function isInstalled() {
  const lock = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return lock !== null && installed !== null && matchesLock(lock, installed, process);
}

/**
 * Compares the `packages` of the lock file with those npm wrote down as installed. Optional packages count only if
 * they are made for this platform and processor; those bound to a C library are left to npm.
 */
export function matchesLock(lock, installed, { platform, arch }) {
  for (const [location, entry] of Object.entries(lock)) {
    if (location === '') continue;
    const found = installed[location];
    if (found ? !isSamePackage(entry, found) : isNeeded(entry, platform, arch)) return false;
  }
  return Object.keys(installed).every((location) => location in lock);
}

function isSamePackage(entry, found) {
  return entry.version === found.version && entry.resolved === found.resolved;
}

function isNeeded(entry, platform, arch) {
  if (!entry.optional && !entry.devOptional) return true;
  return Boolean(
    entry.os?.includes(platform) && entry.cpu?.includes(arch) && entry.libc === undefined,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
