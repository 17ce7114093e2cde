import os from 'node:os';
import { readEnv } from '@/lib/config/env';

/** Who may talk to the server. */
export type AccessPolicy = {
  /** Names in lower case, besides the loopback ones, under which the server may be addressed. */
  hosts: ReadonlySet<string>;
  /** The token a request must prove to know; null where none is needed. */
  token: string | null;
};

/** The addresses that mean every interface. */
const WILDCARDS: readonly string[] = ['0.0.0.0', '::', '*'];

/**
 * Returns the policy of a server listening on `host`: it answers under that name and under `allowedHosts`, and, where
 * it listens on every interface, under `localNames` (the machine's own names and addresses).
 */
export function accessPolicy(
  settings: { host: string; authToken: string | null; allowedHosts: readonly string[] },
  localNames: () => readonly string[],
): AccessPolicy {
  const own = WILDCARDS.includes(settings.host) ? localNames() : [];
  return {
    hosts: new Set(
      [settings.host, ...own, ...settings.allowedHosts].map((name) => name.toLowerCase()),
    ),
    token: settings.authToken,
  };
}

/** Returns the machine's host name and the addresses of its interfaces. */
export function machineNames(): string[] {
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  return [os.hostname(), ...addresses.map(({ address }) => address.replace(/%.*$/, ''))];
}

let policy: AccessPolicy | null = null;

/** Returns the policy that this process's environment asks for; it is read once. */
export function currentPolicy(): AccessPolicy {
  policy ??= accessPolicy(readEnv(process.env), machineNames);
  return policy;
}
