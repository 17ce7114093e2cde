import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
const HEARTBEAT_MS = 2_000;
const SILENT_MS = 30_000;

/**
 * Waits until no other process sets up this checkout and returns a function that lets the next one in. The lock is
 * a folder whose time the holder renews; one whose holder has died or fallen silent is taken over.
 */
export async function takeLock(root, { onWait = () => {} } = {}) {
  const folder = path.join(root, '.setup', 'lock');
  mkdirSync(path.dirname(folder), { recursive: true });
  let told = false;
  while (!tryLock(folder)) {
    const holder = readHolder(folder);
    if (isAbandoned(folder, holder)) {
      discard(folder, holder);
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await sleep(POLL_MS);
  }
  return holdLock(folder);
}

function tryLock(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(folder, 'holder'), `${os.hostname()} ${process.pid}`);
  return true;
}

function holdLock(folder) {
  const renew = () => {
    const now = new Date();
    if (existsSync(folder)) utimesSync(folder, now, now);
  };
  const heartbeat = setInterval(renew, HEARTBEAT_MS).unref();
  const release = () => {
    clearInterval(heartbeat);
    process.off('exit', release);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', release);
  return release;
}

function readHolder(folder) {
  try {
    return readFileSync(path.join(folder, 'holder'), 'utf8');
  } catch {
    return '';
  }
}

function isAbandoned(folder, holder) {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return false;
  if (Date.now() - stats.mtimeMs > SILENT_MS) return true;
  const [host, pid] = holder.split(' ');
  return host === os.hostname() && !isRunning(Number(pid));
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves the lock aside before removing it, so that a lock someone else has just taken over can be put back. */
function discard(folder, holder) {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  if (readHolder(aside) === holder) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}
