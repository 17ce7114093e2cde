import os from 'node:os';

const SILENCE_MS = 120_000;

/** Returns the owner's name of this process (or thread): `host:pid:random`. */
export function newOwner(random: string): string {
  return `${os.hostname()}:${process.pid}:${random}`;
}

/**
 * Returns whether the process that owns a job still lives: on this machine its pid must exist, anywhere its last
 * sign of life must be less than two minutes old.
 */
export function isOwnerAlive(owner: string, heartbeatAt: Date | null, now: Date): boolean {
  const [host, pidText] = owner.split(':');
  const pid = Number(pidText);
  const silentMs = now.getTime() - (heartbeatAt?.getTime() ?? 0);
  if (silentMs > SILENCE_MS) return false;
  return host !== os.hostname() || (Number.isInteger(pid) && pid > 0 && processExists(pid));
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
